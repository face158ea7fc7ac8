-- What was done stands on the day when it was; what was not, on the day for which it was planned.
SELECT owner_id, done_on, kind, state, coalesce(direction = 'in', 0), coalesce(result = 'no_answer', 0), count(*)
FROM activity
WHERE done_on IS NOT NULL AND deleted_at IS NULL AND done_on BETWEEN :from AND :to AND state = 'done'
  AND (:owner IS NULL OR owner_id = :owner)
GROUP BY 1, 2, 3, 4, 5, 6
UNION ALL
SELECT owner_id, NULL, kind, state, coalesce(direction = 'in', 0), coalesce(result = 'no_answer', 0), count(*)
FROM activity
WHERE deleted_at IS NULL AND day BETWEEN :from AND :to AND state <> 'done'
  AND (:owner IS NULL OR owner_id = :owner)
GROUP BY 1, 3, 4, 5, 6
