SELECT id, version, place, sum, paid, due_day, event FROM instalment
WHERE invoice_id = ?1 AND deleted_at IS NULL ORDER BY place
