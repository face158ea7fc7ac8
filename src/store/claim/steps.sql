SELECT day, step, instalment_id FROM dunning_step
WHERE client_id = ?1 AND deleted_at IS NULL ORDER BY day, step, id
