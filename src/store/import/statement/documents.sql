-- Documents of which something is open, by client.
SELECT invoice.client_id, invoice.id, invoice.number, invoice.day, min(instalment.due_day), sum(instalment.sum - paid),
       invoice.currency, coalesce(contract.number, '')
FROM instalment
JOIN invoice ON invoice.id = instalment.invoice_id
LEFT JOIN contract ON contract.id = invoice.contract_id
WHERE paid < instalment.sum AND instalment.deleted_at IS NULL
GROUP BY invoice.id
ORDER BY invoice.id
