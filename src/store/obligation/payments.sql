-- What was paid of the invoices of a contract, day by day.
SELECT payment.day, payment.currency, sum(allocation.sum), coalesce(max(payment.number), '')
FROM invoice
JOIN instalment ON instalment.invoice_id = invoice.id
JOIN allocation ON allocation.instalment_id = instalment.id AND allocation.deleted_at IS NULL
JOIN payment ON payment.id = allocation.payment_id AND payment.cancelled_at IS NULL
WHERE invoice.contract_id = ?1 AND invoice.cancelled_at IS NULL AND invoice.kind <> 'penalty'
  AND payment.kind IN ('received', 'offset')
GROUP BY payment.day, payment.currency
ORDER BY payment.day
