-- Instalments of a client in a currency that are open, or closed in part by this payment, with what their contracts say:
-- a penalty goes by the contract of the debt that it is for. More conditions follow.
SELECT instalment.id, invoice.id, invoice.number, invoice.day, contract.number, instalment.due_day,
    instalment.sum - instalment.paid + coalesce((
        SELECT sum(own.sum) FROM allocation AS own
        WHERE own.payment_id = :payment AND own.instalment_id = instalment.id AND own.deleted_at IS NULL), 0),
    contract.allocation, contract.allocation_order, late.id
FROM instalment
JOIN invoice ON invoice.id = instalment.invoice_id
LEFT JOIN penalty_decision AS penalty ON penalty.id = (
    SELECT min(decision.id) FROM penalty_decision AS decision
    WHERE decision.invoice_id = invoice.id AND decision.decision = 'claim' AND decision.deleted_at IS NULL)
LEFT JOIN instalment AS late ON late.id = penalty.instalment_id
LEFT JOIN invoice AS owed ON owed.id = late.invoice_id
LEFT JOIN contract ON contract.id = coalesce(invoice.contract_id, owed.contract_id)
WHERE instalment.client_id = :client AND instalment.currency = :currency AND instalment.deleted_at IS NULL
  AND invoice.cancelled_at IS NULL
  AND (instalment.paid < instalment.sum
       OR instalment.id IN (SELECT instalment_id FROM allocation WHERE payment_id = :payment AND deleted_at IS NULL))
