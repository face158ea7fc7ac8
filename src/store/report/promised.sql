-- Those that were not kept have an index of their own; the others are looked for within a year of their days:
-- nobody promises for longer.
SELECT id, owner_id, promise_on, promise_kept
FROM activity
WHERE promise_on IS NOT NULL AND promise_kept IS NULL AND deleted_at IS NULL AND promise_on BETWEEN :from AND :to
  AND (:owner IS NULL OR owner_id = :owner)
UNION ALL
SELECT id, owner_id, promise_on, promise_kept
FROM activity
WHERE promise_kept IS NOT NULL AND deleted_at IS NULL AND promise_on BETWEEN :from AND :to
  AND day BETWEEN date(:from, '-1 year') AND date(:to, '+1 year')
  AND (:owner IS NULL OR owner_id = :owner)
ORDER BY promise_on, id
