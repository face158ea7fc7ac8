SELECT payment.day, allocation.sum
FROM allocation
JOIN payment ON payment.id = allocation.payment_id
WHERE allocation.instalment_id = ?1 AND allocation.deleted_at IS NULL AND payment.cancelled_at IS NULL
ORDER BY payment.day, allocation.id
