-- What `ObligationOut` reads; a WHERE follows.
SELECT obligation.id, contract.id, contract.number, client.id, client.name, user.name
FROM obligation
JOIN contract ON contract.id = obligation.contract_id
JOIN client ON client.id = obligation.client_id
LEFT JOIN user ON user.id = obligation.owner_id
