-- Overdue instalments by client and currency: since when, which of them last, and all together.
SELECT instalment.client_id, instalment.currency, min(instalment.due_day), max(instalment.due_day),
    sum(instalment.sum - instalment.paid)
FROM instalment
JOIN client ON client.id = instalment.client_id
WHERE instalment.paid < instalment.sum AND instalment.deleted_at IS NULL AND instalment.due_day < :today
  AND client.deleted_at IS NULL
  AND (:owner IS NULL OR client.owner_id = :owner)
