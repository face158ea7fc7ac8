ORDER BY activity.day, coalesce(activity.time, ''), activity.id
LIMIT :limit
