-- What stands on each day of each person: planned, and done already.
SELECT owner_id, day, kind, count(*) FROM activity
WHERE state = 'planned' AND deleted_at IS NULL AND day BETWEEN :from AND :to
GROUP BY 1, 2, 3
UNION ALL
SELECT owner_id, done_on, kind, count(*) FROM activity
WHERE done_on IS NOT NULL AND deleted_at IS NULL AND done_on BETWEEN :from AND :to AND state = 'done'
GROUP BY 1, 2, 3
