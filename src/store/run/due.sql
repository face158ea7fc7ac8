-- Clients of one segment with whom something of a sort is planned until today, behind one of them.
SELECT id, due_on
FROM main.client INDEXED BY client_due
WHERE due_on IS NOT NULL AND deleted_at IS NULL
  AND plans = :plans AND is_undecided = :undecided AND vip = :vip AND coalesce(segment, '') = :segment
  AND due_on <= :today AND (due_on, id) > (:day, :id)
ORDER BY due_on, id
LIMIT :limit
