-- The same one by one.
SELECT id, kind, state, coalesce(direction = 'in', 0), coalesce(result = 'no_answer', 0),
       done_on AS at, coalesce(time, '') AS hour
FROM activity
WHERE done_on IS NOT NULL AND deleted_at IS NULL AND done_on BETWEEN :from AND :to AND state = 'done'
  AND (:owner IS NULL OR owner_id = :owner)
UNION ALL
SELECT id, kind, state, coalesce(direction = 'in', 0), coalesce(result = 'no_answer', 0), day, coalesce(time, '')
FROM activity
WHERE deleted_at IS NULL AND day BETWEEN :from AND :to AND state <> 'done'
  AND (:owner IS NULL OR owner_id = :owner)
ORDER BY at, hour, id
