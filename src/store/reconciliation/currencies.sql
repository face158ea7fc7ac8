SELECT currency FROM invoice WHERE client_id = ?1 AND company_id IS ?2 AND cancelled_at IS NULL
UNION
SELECT currency FROM payment WHERE client_id = ?1 AND company_id IS ?2 AND cancelled_at IS NULL
