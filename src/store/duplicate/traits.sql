SELECT name, city, tax_id, kpp, head_id FROM client WHERE id = ?1 AND deleted_at IS NULL
