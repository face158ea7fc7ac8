-- What was paid of an invoice from a day on; a debt given up is no money.
SELECT payment.day, allocation.sum
FROM instalment
JOIN allocation ON allocation.instalment_id = instalment.id AND allocation.deleted_at IS NULL
JOIN payment ON payment.id = allocation.payment_id AND payment.cancelled_at IS NULL
WHERE instalment.invoice_id = ?1 AND payment.currency = ?2 AND payment.day >= ?3
  AND payment.kind IN ('received', 'offset')
