-- Whether a living allocation joins what belongs together.
SELECT payment.id,
       payment.client_id IS allocation.client_id AND instalment.client_id IS allocation.client_id,
       payment.currency = instalment.currency,
       payment.kind IN ('received', 'write_off', 'credit_note', 'offset', 'opening')
FROM allocation
JOIN payment ON payment.id = allocation.payment_id
JOIN instalment ON instalment.id = allocation.instalment_id
WHERE allocation.id = ?1 AND allocation.deleted_at IS NULL
