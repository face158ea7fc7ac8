-- What a client paid of its debts from a day on, and how many days after their due days.
SELECT instalment.currency, payment.day, CAST(julianday(payment.day) - julianday(instalment.due_day) AS INTEGER),
       allocation.sum
FROM payment
JOIN allocation ON allocation.payment_id = payment.id AND allocation.deleted_at IS NULL
JOIN instalment ON instalment.id = allocation.instalment_id
WHERE payment.client_id = ?1 AND payment.day >= ?2 AND payment.day <= ?3 AND payment.kind = 'received'
  AND payment.cancelled_at IS NULL
