SELECT activity.id, activity.day, activity.time, activity.remind, activity.kind, client.name
FROM activity INDEXED BY activity_planned
LEFT JOIN client ON client.id = activity.client_id
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND client.deleted_at IS NULL
  AND activity.day BETWEEN :from AND :until AND activity.time IS NOT NULL
  AND (:owner IS NULL OR activity.owner_id = :owner OR activity.owner_id IS NULL AND client.owner_id = :owner)
ORDER BY activity.day, activity.time, activity.id
