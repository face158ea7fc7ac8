SELECT id, name, city, tax_id FROM client WHERE deleted_at IS NULL
