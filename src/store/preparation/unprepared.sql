-- Meetings of a day that are not prepared; activity/asked.rs says whose.
SELECT count(*)
FROM main.activity INDEXED BY activity_planned
LEFT JOIN client ON client.id = activity.client_id
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND activity.day BETWEEN :from AND :until
  AND activity.kind IN ('meeting', 'visit') AND activity.prepared = 0
  AND client.deleted_at IS NULL
