-- A removed client has what went with it, at the same moment: its card is as it was.
SELECT activity.id, activity.client_id, client.name, activity.contact_id, contact.name, user.name
FROM activity
JOIN client ON client.id = activity.client_id
LEFT JOIN contact ON contact.id = activity.contact_id
LEFT JOIN user ON user.id = activity.owner_id
WHERE activity.client_id = ?1 AND activity.deleted_at IS client.deleted_at
ORDER BY activity.day DESC, coalesce(activity.time, '') DESC, activity.id DESC
LIMIT ?2
