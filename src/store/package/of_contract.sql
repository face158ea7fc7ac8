SELECT id, version FROM package_document WHERE contract_id = ?1 AND deleted_at IS NULL ORDER BY id
