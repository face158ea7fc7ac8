SELECT id, version FROM obligation WHERE contract_id = ?1 AND deleted_at IS NULL ORDER BY id
