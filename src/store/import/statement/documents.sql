-- Documents of these clients of which something is open.
SELECT invoice.client_id, invoice.id, invoice.number, invoice.day, min(instalment.due_day), sum(instalment.sum - paid),
       invoice.currency, coalesce(contract.number, '')
FROM instalment
JOIN invoice ON invoice.id = instalment.invoice_id
LEFT JOIN contract ON contract.id = invoice.contract_id
WHERE paid < instalment.sum AND instalment.deleted_at IS NULL
  AND instalment.client_id IN (SELECT value FROM json_each(?1))
GROUP BY invoice.id
ORDER BY invoice.id
