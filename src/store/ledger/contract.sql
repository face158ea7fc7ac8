SELECT id, company_id FROM contract
WHERE client_id = ?1 AND number = ?2 AND cancelled_at IS NULL ORDER BY id DESC LIMIT 1
