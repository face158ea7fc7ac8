-- The page of a list; select.sql and conditions.sql come before.
  AND (activity.day, coalesce(activity.time, ''), activity.id) > (:day, :time, :id)
ORDER BY activity.day, coalesce(activity.time, ''), activity.id
LIMIT :limit
