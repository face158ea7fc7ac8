-- Cards that were put aside today and still are; of several the last counts.
SELECT client_id, until, reason IS NULL, max(id)
FROM run_pause
WHERE deleted_at IS NULL AND created_at >= :since AND until > :now
  AND (:owner IS NULL OR owner_id IS NULL OR owner_id = :owner)
GROUP BY client_id
