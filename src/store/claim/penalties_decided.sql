SELECT penalty_decision.id, penalty_decision.version, penalty_decision.decision, penalty_decision.day,
       penalty_decision.sum, instalment.currency, penalty_decision.reason, invoice.id, invoice.number,
       invoice.cancelled_at, late.number, instalment.place, instalment.id
FROM penalty_decision
JOIN instalment ON instalment.id = penalty_decision.instalment_id
JOIN invoice AS late ON late.id = instalment.invoice_id
LEFT JOIN invoice ON invoice.id = penalty_decision.invoice_id
WHERE penalty_decision.client_id = ?1 AND penalty_decision.deleted_at IS NULL
ORDER BY penalty_decision.id DESC
