SELECT id FROM contract WHERE client_id = ?1 AND cancelled_at IS NULL ORDER BY day DESC, id DESC
