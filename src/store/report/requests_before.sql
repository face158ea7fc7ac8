-- The same of one client before a day.
SELECT coalesce(goal, ''), coalesce(outcome, ''), coalesce(promise, '')
FROM activity
WHERE client_id = ?1 AND done_on < ?2 AND state = 'done' AND deleted_at IS NULL
  AND direction = 'in' AND kind NOT IN ('task', 'event')
