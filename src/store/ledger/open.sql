SELECT instalment.id, invoice.id, invoice.number, instalment.due_day, instalment.sum - instalment.paid
FROM instalment JOIN invoice ON invoice.id = instalment.invoice_id
WHERE instalment.client_id = ?1 AND instalment.currency = ?2
  AND instalment.paid < instalment.sum AND instalment.deleted_at IS NULL
ORDER BY invoice.day, invoice.id, instalment.place
