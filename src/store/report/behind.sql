-- What was planned for an earlier day and is not done.
SELECT owner_id, count(*) FROM activity
WHERE state = 'planned' AND deleted_at IS NULL AND day < :today
GROUP BY 1
