-- What payments dated until a day close of documents dated after it: it was still free.
-- The order is said: by its guess the planner reads every payment that was before.
SELECT payment.client_id, payment.currency, sum(allocation.sum)
FROM invoice
CROSS JOIN instalment ON instalment.invoice_id = invoice.id
CROSS JOIN allocation ON allocation.instalment_id = instalment.id AND allocation.deleted_at IS NULL
CROSS JOIN payment ON payment.id = allocation.payment_id
WHERE invoice.day > :day AND payment.day <= :day AND payment.cancelled_at IS NULL AND payment.client_id IS NOT NULL
  AND payment.kind IN ('received', 'write_off', 'credit_note', 'offset', 'opening', 'refund')
GROUP BY payment.client_id, payment.currency
