-- What is planned with clients until today; whose follows.
SELECT activity.id, activity.client_id, activity.kind, activity.day, activity.time, activity.prepared,
       activity.pinned, coalesce(activity.due, activity.last_day), activity.version, activity.created_at
FROM activity
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND activity.day <= :today
  AND activity.client_id IS NOT NULL
