WHERE instalment.client_id = (SELECT client_id FROM payment WHERE id = :payment)
  AND instalment.currency = (SELECT currency FROM payment WHERE id = :payment)
  AND instalment.deleted_at IS NULL AND invoice.cancelled_at IS NULL
  AND (instalment.paid < instalment.sum
       OR instalment.id IN (SELECT instalment_id FROM allocation WHERE payment_id = :payment AND deleted_at IS NULL))
ORDER BY coalesce(instalment.due_day, '9999'), instalment.id
LIMIT :limit
