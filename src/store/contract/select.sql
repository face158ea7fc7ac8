-- What `ContractOut` reads; a WHERE follows.
SELECT contract.id, contract.client_id, client.name, company.name, user.name
FROM contract
JOIN client ON client.id = contract.client_id
LEFT JOIN company ON company.id = contract.company_id
LEFT JOIN user ON user.id = contract.owner_id
