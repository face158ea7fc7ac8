SELECT annex.id
FROM annex
JOIN contract ON contract.id = annex.contract_id
WHERE contract.number = ?1 AND annex.number = ?2 AND annex.kind = ?3 AND annex.cancelled_at IS NULL
