-- What was paid of debts in a span of days, by how many days after its document and after its due day that was. What was
-- owed before the books has no day of its own, and what waits for its event no due day.
SELECT instalment.currency,
       CASE invoice.kind WHEN 'invoice' THEN CAST(julianday(payment.day) - julianday(invoice.day) AS INTEGER) END AS after,
       CAST(julianday(payment.day) - julianday(instalment.due_day) AS INTEGER) AS late,
       sum(allocation.sum)
FROM payment
JOIN allocation ON allocation.payment_id = payment.id AND allocation.deleted_at IS NULL
JOIN instalment ON instalment.id = allocation.instalment_id
JOIN invoice ON invoice.id = instalment.invoice_id
WHERE payment.day > :after AND payment.day <= :until AND payment.kind = 'received' AND payment.cancelled_at IS NULL
  AND (:owner IS NULL OR payment.client_id IN (SELECT id FROM client WHERE owner_id = :owner))
GROUP BY instalment.currency, after, late
