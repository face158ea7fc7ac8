-- What payments dated after a day close of documents dated until then: it was still owed.
SELECT instalment.client_id, instalment.currency, instalment.due_day, sum(allocation.sum)
FROM payment
CROSS JOIN allocation ON allocation.payment_id = payment.id AND allocation.deleted_at IS NULL
CROSS JOIN instalment ON instalment.id = allocation.instalment_id AND instalment.deleted_at IS NULL
CROSS JOIN invoice ON invoice.id = instalment.invoice_id AND invoice.cancelled_at IS NULL
WHERE payment.day > :day AND invoice.day <= :day
GROUP BY instalment.client_id, instalment.currency, instalment.due_day
