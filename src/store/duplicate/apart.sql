SELECT EXISTS (
    SELECT 1 FROM not_duplicate WHERE client_id = ?1 AND other_id = ?2 AND deleted_at IS NULL)
