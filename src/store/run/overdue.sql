-- Open instalments that are due by client and currency: since when, what of them is overdue, and all together.
SELECT instalment.client_id, instalment.currency, min(instalment.due_day),
    sum(CASE WHEN instalment.due_day < :today THEN instalment.sum - instalment.paid ELSE 0 END),
    sum(instalment.sum - instalment.paid)
FROM instalment
JOIN client ON client.id = instalment.client_id
WHERE instalment.paid < instalment.sum AND instalment.deleted_at IS NULL AND instalment.due_day <= :today
  AND client.deleted_at IS NULL
  AND (:owner IS NULL OR client.owner_id = :owner)
