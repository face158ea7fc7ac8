-- What is planned for a day; what belongs to a removed client is not. activity/whose.sql follows.
SELECT activity.id
FROM activity INDEXED BY activity_planned
LEFT JOIN client ON client.id = activity.client_id
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND activity.day = :day
  AND client.deleted_at IS NULL
