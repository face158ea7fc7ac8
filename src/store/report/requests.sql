-- Talks of the period in which they turned to us, with the words that were written down about them.
SELECT id, owner_id, client_id, done_on, coalesce(goal, ''), coalesce(outcome, ''), coalesce(promise, '')
FROM activity
WHERE done_on IS NOT NULL AND deleted_at IS NULL AND done_on BETWEEN :from AND :to AND state = 'done'
  AND direction = 'in' AND kind NOT IN ('task', 'event')
  AND (:owner IS NULL OR owner_id = :owner)
ORDER BY done_on, coalesce(time, ''), id
