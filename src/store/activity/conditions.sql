-- Which activities a filter keeps; whose.sql follows.
WHERE activity.deleted_at IS NULL AND client.deleted_at IS NULL
  AND (:client IS NULL OR activity.client_id = :client)
  AND (:state IS NULL OR activity.state = :state)
  AND activity.day >= coalesce(:from, '') AND activity.day <= coalesce(:until, '9')
