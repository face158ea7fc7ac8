-- How much of it belongs to removed clients.
SELECT activity.day, activity.state, count(*)
FROM main.client INDEXED BY client_by_removal
JOIN activity ON activity.client_id = client.id
WHERE client.deleted_at IS NOT NULL AND activity.deleted_at IS NULL
  AND activity.day >= :from AND activity.day <= :until
