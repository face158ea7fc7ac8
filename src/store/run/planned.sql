SELECT activity.id, activity.client_id, activity.kind, activity.day, activity.time, activity.prepared,
       activity.pinned, coalesce(activity.due, activity.last_day), activity.version, activity.created_at
FROM activity INDEXED BY activity_planned
JOIN client ON client.id = activity.client_id
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND activity.day <= :today
  AND (:owner IS NULL OR activity.owner_id = :owner OR activity.owner_id IS NULL AND client.owner_id = :owner)
