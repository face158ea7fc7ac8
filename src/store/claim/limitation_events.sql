SELECT day, kind FROM limitation_event
WHERE client_id = ?1 AND (invoice_id IS NULL OR invoice_id = ?2) AND deleted_at IS NULL ORDER BY day, id
