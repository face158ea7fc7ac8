SELECT id, name, tax_id, kpp, city, head_id FROM client WHERE id = CAST(?1 AS INTEGER) AND deleted_at IS NULL LIMIT ?2
