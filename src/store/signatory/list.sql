SELECT id FROM signatory
WHERE deleted_at IS NULL AND (:all OR company_id = :company OR client_id = :client)
ORDER BY company_id IS NULL, company_id, client_id, id
