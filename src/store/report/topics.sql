-- Talks that took place in the period, with the words that were written down about them.
SELECT id, coalesce(direction = 'in', 0), coalesce(goal, ''), coalesce(outcome, ''), coalesce(promise, '')
FROM activity
WHERE done_on IS NOT NULL AND deleted_at IS NULL AND done_on BETWEEN :from AND :to AND state = 'done'
  AND kind NOT IN ('task', 'event') AND coalesce(result, '') <> 'no_answer'
  AND (:owner IS NULL OR owner_id = :owner)
ORDER BY done_on, coalesce(time, ''), id
