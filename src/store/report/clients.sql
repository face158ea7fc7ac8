-- Whoever was added since then was changed since then: that has an index.
SELECT owner_id, count(*)
FROM client
WHERE deleted_at IS NULL AND updated_at >= :since AND created_at >= :since AND created_at < :until
  AND (:owner IS NULL OR owner_id = :owner)
GROUP BY owner_id
