SELECT act.id, act.client_id, client.name, act.contract_id, contract.number
FROM reconciliation AS act
JOIN client ON client.id = act.client_id
LEFT JOIN contract ON contract.id = act.contract_id
WHERE act.cancelled_at IS NULL
