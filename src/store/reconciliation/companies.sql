SELECT owed.company_id, company.name
FROM (
    SELECT company_id FROM invoice WHERE client_id = ?1 AND cancelled_at IS NULL
    UNION
    SELECT company_id FROM payment WHERE client_id = ?1 AND cancelled_at IS NULL
) AS owed
LEFT JOIN company ON company.id = owed.company_id
ORDER BY owed.company_id
