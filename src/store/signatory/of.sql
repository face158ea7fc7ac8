SELECT coalesce(company.name, client.name)
FROM signatory
LEFT JOIN company ON company.id = signatory.company_id
LEFT JOIN client ON client.id = signatory.client_id
WHERE signatory.id = ?1
