SELECT id, version, ladder, quiet_until, is_manual, note FROM dunning
WHERE client_id = ?1 AND deleted_at IS NULL
