SELECT DISTINCT client_id FROM promise WHERE day < ?1 AND withdrawn_day IS NULL AND deleted_at IS NULL
