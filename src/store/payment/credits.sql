WHERE payment.invoice_id = ?1 AND payment.kind = 'credit_note' AND payment.cancelled_at IS NULL
ORDER BY payment.day, payment.id
