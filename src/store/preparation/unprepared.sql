-- Meetings of a day that are not prepared, of one user or of all.
SELECT count(*)
FROM activity INDEXED BY activity_planned
LEFT JOIN client ON client.id = activity.client_id
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND activity.day = :day
  AND activity.kind IN ('meeting', 'visit') AND activity.prepared = 0
  AND client.deleted_at IS NULL
  AND (:owner IS NULL OR activity.owner_id = :owner OR activity.owner_id IS NULL AND client.owner_id = :owner)
