SELECT name, city, tax_id, kpp FROM client WHERE id = ?1 AND deleted_at IS NULL
