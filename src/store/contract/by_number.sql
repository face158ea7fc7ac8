SELECT id FROM contract WHERE number = ?1 AND cancelled_at IS NULL
