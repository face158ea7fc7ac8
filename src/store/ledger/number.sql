SELECT client_id, day, sum, currency, cancelled_at IS NOT NULL
FROM invoice WHERE kind = 'invoice' AND year = ?1 AND number = ?2 AND company_id IS ?3
