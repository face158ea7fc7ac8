-- What no debt had at the end of a day of payments dated until then: what closes a later document was still free.
SELECT payment.client_id, payment.currency, sum(CASE payment.kind WHEN 'refund' THEN -payment.sum ELSE payment.sum - coalesce((
           SELECT sum(allocation.sum) FROM allocation
           JOIN instalment ON instalment.id = allocation.instalment_id
           JOIN invoice ON invoice.id = instalment.invoice_id
           WHERE allocation.payment_id = payment.id AND allocation.deleted_at IS NULL AND invoice.day <= :day
       ), 0) END)
FROM payment
WHERE payment.day <= :day AND payment.cancelled_at IS NULL AND payment.client_id IS NOT NULL
  AND payment.kind IN ('received', 'write_off', 'credit_note', 'offset', 'opening', 'refund')
GROUP BY payment.client_id, payment.currency
