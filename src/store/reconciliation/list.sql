SELECT act.id, act.client_id, client.name, act.contract_id, contract.number, act.company_id, company.name
FROM reconciliation AS act
JOIN client ON client.id = act.client_id
LEFT JOIN contract ON contract.id = act.contract_id
LEFT JOIN company ON company.id = act.company_id
WHERE act.cancelled_at IS NULL
