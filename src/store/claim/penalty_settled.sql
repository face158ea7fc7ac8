SELECT coalesce(sum(penalty_decision.sum), 0)
FROM penalty_decision
LEFT JOIN invoice ON invoice.id = penalty_decision.invoice_id
WHERE penalty_decision.instalment_id = ?1 AND penalty_decision.deleted_at IS NULL
  AND penalty_decision.decision IN ('claim', 'waive') AND invoice.cancelled_at IS NULL
