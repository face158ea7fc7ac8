SELECT invoice_id FROM instalment WHERE id = ?1 AND client_id = ?2 AND deleted_at IS NULL
