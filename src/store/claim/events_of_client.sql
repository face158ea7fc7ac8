SELECT day, kind, invoice_id FROM limitation_event
WHERE client_id = ?1 AND deleted_at IS NULL ORDER BY day, id
