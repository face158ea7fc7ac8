-- What was open at the end of a day, by due day: documents dated until then, less what payments dated until then close
-- of them.
SELECT instalment.client_id, instalment.currency, instalment.due_day, sum(instalment.sum - coalesce((
           SELECT sum(allocation.sum) FROM allocation JOIN payment ON payment.id = allocation.payment_id
           WHERE allocation.instalment_id = instalment.id AND allocation.deleted_at IS NULL AND payment.day <= :day
       ), 0))
FROM invoice JOIN instalment ON instalment.invoice_id = invoice.id
WHERE invoice.day <= :day AND invoice.cancelled_at IS NULL AND instalment.deleted_at IS NULL
GROUP BY instalment.client_id, instalment.currency, instalment.due_day
