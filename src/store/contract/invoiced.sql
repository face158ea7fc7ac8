-- What was invoiced by a contract in a currency, and what of it was paid: a penalty is no part of what was agreed.
SELECT coalesce(sum(instalment.sum), 0), coalesce(sum(instalment.paid), 0)
FROM invoice JOIN instalment ON instalment.invoice_id = invoice.id
WHERE invoice.contract_id = ?1 AND invoice.currency = ?2 AND invoice.kind <> 'penalty'
  AND invoice.cancelled_at IS NULL AND instalment.deleted_at IS NULL
