-- Payments of a day that stand, on an account or of which nobody said on which.
SELECT payment.id, coalesce(payment.number, ''), coalesce(payment.payer_tax_id, client.tax_id, ''),
       CASE WHEN payment.paid_out THEN -payment.sum ELSE payment.sum END, coalesce(payment.bank_key, '')
FROM payment
LEFT JOIN client ON client.id = payment.client_id
WHERE payment.day = ?1 AND payment.currency = ?3 AND payment.cancelled_at IS NULL
  AND (payment.account = ?2 OR payment.account IS NULL)
  AND payment.kind IN ('received', 'own_transfer', 'fee', 'other', 'refund')
ORDER BY payment.id
