SELECT id FROM promise
WHERE client_id = ?1 AND withdrawn_day IS NULL AND deleted_at IS NULL ORDER BY day, id
