-- Those that were kept have an index of their own, and so have those that were not.
SELECT id, owner_id, promise_on, promise_kept
FROM activity
WHERE promise_on IS NOT NULL AND promise_kept IS NULL AND deleted_at IS NULL AND promise_on BETWEEN :from AND :to
  AND (:owner IS NULL OR owner_id = :owner)
UNION ALL
SELECT id, owner_id, promise_on, promise_kept
FROM activity
WHERE promise_on IS NOT NULL AND promise_kept IS NOT NULL AND deleted_at IS NULL AND promise_on BETWEEN :from AND :to
  AND (:owner IS NULL OR owner_id = :owner)
ORDER BY promise_on, id
