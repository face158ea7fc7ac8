SELECT count(*)
FROM activity
LEFT JOIN client ON client.id = activity.client_id
LEFT JOIN user ON user.id = activity.owner_id
WHERE activity.deleted_at IS NULL AND client.deleted_at IS NULL
  AND (:client IS NULL OR activity.client_id = :client)
  AND (:owner IS NULL OR user.name = :owner)
  AND (:state IS NULL OR activity.state = :state)
  AND activity.day >= coalesce(:from, '') AND activity.day <= coalesce(:until, '9')
