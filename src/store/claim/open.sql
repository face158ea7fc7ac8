-- Open instalments that fall due until a day.
SELECT instalment.id, instalment.client_id, invoice.id, invoice.number, instalment.place, instalment.due_day,
       instalment.sum, instalment.paid, instalment.currency,
       EXISTS (SELECT 1 FROM dispute
               WHERE dispute.instalment_id = instalment.id AND dispute.settled_day IS NULL
                 AND dispute.deleted_at IS NULL)
FROM instalment
JOIN invoice ON invoice.id = instalment.invoice_id
JOIN client ON client.id = instalment.client_id
WHERE instalment.paid < instalment.sum AND instalment.deleted_at IS NULL AND instalment.due_day <= :until
  AND client.deleted_at IS NULL
  AND (:owner IS NULL OR client.owner_id = :owner)
