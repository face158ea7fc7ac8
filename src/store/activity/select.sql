-- What `ActivityOut` reads; a WHERE follows.
SELECT activity.id, activity.client_id, client.name, activity.contact_id, contact.name, user.name
FROM activity
LEFT JOIN client ON client.id = activity.client_id
LEFT JOIN contact ON contact.id = activity.contact_id
LEFT JOIN user ON user.id = activity.owner_id
