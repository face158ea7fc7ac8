-- Instalments that were due before a day and are open, or were paid after it.
SELECT instalment.id, invoice.number, instalment.place,
       (SELECT count(*) FROM instalment AS other
        WHERE other.invoice_id = invoice.id AND other.deleted_at IS NULL),
       instalment.due_day, instalment.sum - instalment.paid, instalment.currency
FROM instalment
JOIN invoice ON invoice.id = instalment.invoice_id
WHERE instalment.client_id = :client AND instalment.deleted_at IS NULL AND instalment.due_day < :through
  AND invoice.kind <> 'penalty'
  AND (:instalment IS NULL OR instalment.id = :instalment)
  AND (instalment.paid < instalment.sum
       OR EXISTS (SELECT 1 FROM allocation
                  JOIN payment ON payment.id = allocation.payment_id AND payment.cancelled_at IS NULL
                  WHERE allocation.instalment_id = instalment.id AND allocation.deleted_at IS NULL
                    AND payment.day > instalment.due_day))
ORDER BY instalment.due_day, instalment.id
LIMIT :limit
