-- What `ContractOut` reads; a WHERE follows.
SELECT contract.id, contract.client_id, client.name, company.name, user.name, holder.name, followed.id, followed.number
FROM contract
JOIN client ON client.id = contract.client_id
LEFT JOIN company ON company.id = contract.company_id
LEFT JOIN user ON user.id = contract.owner_id
LEFT JOIN user AS holder ON holder.id = contract.holder_id
LEFT JOIN contract AS followed ON followed.id = contract.follows_id
