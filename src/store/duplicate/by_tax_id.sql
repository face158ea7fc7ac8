SELECT id FROM client WHERE tax_id = ?1 AND deleted_at IS NULL LIMIT 20
