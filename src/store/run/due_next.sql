-- The first of the next segment, among clients with whom something of a sort is planned.
SELECT coalesce(segment, ''), due_on
FROM main.client INDEXED BY client_due
WHERE due_on IS NOT NULL AND deleted_at IS NULL
  AND plans = :plans AND is_undecided = :undecided AND vip = :vip AND coalesce(segment, '') > :segment
ORDER BY coalesce(segment, ''), due_on
LIMIT 1
