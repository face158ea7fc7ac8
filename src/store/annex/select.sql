-- What `AnnexOut` reads; a WHERE follows.
SELECT annex.id, annex.contract_id, contract.number, annex.client_id, client.name, contract.vat, contract.vat_rate, contract.currency,
       contract.notice_days, contract.sum
FROM annex
JOIN contract ON contract.id = annex.contract_id
JOIN client ON client.id = annex.client_id
