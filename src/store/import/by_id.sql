SELECT id, name, tax_id, kpp, city FROM client WHERE id = CAST(?1 AS INTEGER) AND deleted_at IS NULL LIMIT ?2
