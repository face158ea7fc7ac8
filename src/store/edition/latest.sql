SELECT id FROM edition WHERE contract_id = ?1 AND deleted_at IS NULL ORDER BY ordinal DESC LIMIT 1
