  AND invoice.id IN (SELECT invoice_id FROM instalment WHERE paid < sum AND deleted_at IS NULL)
