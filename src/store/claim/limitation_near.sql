-- Open instalments so old that their term, had nothing begun it anew, ends soon or has ended.
SELECT instalment.client_id, instalment.invoice_id, instalment.id
FROM instalment
JOIN client ON client.id = instalment.client_id
WHERE instalment.paid < instalment.sum AND instalment.deleted_at IS NULL AND instalment.due_day <= :until
  AND client.deleted_at IS NULL
  AND (:owner IS NULL OR client.owner_id = :owner)
