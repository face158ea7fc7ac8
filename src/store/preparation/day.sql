-- What is planned for a day; what belongs to a removed client is not. activity/asked.rs says whose.
SELECT activity.id
FROM main.activity INDEXED BY activity_planned
LEFT JOIN client ON client.id = activity.client_id
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND activity.day BETWEEN :from AND :until
  AND client.deleted_at IS NULL
