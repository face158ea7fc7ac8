-- What `InvoiceOut` reads; a WHERE follows.
SELECT invoice.id, invoice.client_id, client.name, contract.id, contract.number, company.name, user.name
FROM invoice
JOIN client ON client.id = invoice.client_id
LEFT JOIN contract ON contract.id = invoice.contract_id
LEFT JOIN company ON company.id = invoice.company_id
LEFT JOIN user ON user.id = client.owner_id
