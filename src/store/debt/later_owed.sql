-- What documents dated after a day made open: it was not owed then.
SELECT instalment.client_id, instalment.currency, instalment.due_day, sum(instalment.paid - instalment.sum)
FROM invoice CROSS JOIN instalment ON instalment.invoice_id = invoice.id
WHERE invoice.day > :day AND invoice.cancelled_at IS NULL AND instalment.deleted_at IS NULL
GROUP BY instalment.client_id, instalment.currency, instalment.due_day
