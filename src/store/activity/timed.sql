-- What is planned for an hour in these days.
SELECT activity.id, activity.day, activity.time, activity.remind, activity.kind, client.name
FROM main.activity INDEXED BY activity_planned
LEFT JOIN client ON client.id = activity.client_id
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND client.deleted_at IS NULL
  AND activity.day BETWEEN :from AND :until AND activity.time IS NOT NULL
