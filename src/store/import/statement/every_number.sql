-- Numbers of contracts, and of documents of which something is open.
SELECT client_id, number
FROM contract
WHERE cancelled_at IS NULL
UNION ALL
SELECT invoice.client_id, invoice.number
FROM instalment
JOIN invoice ON invoice.id = instalment.invoice_id
WHERE paid < instalment.sum AND instalment.deleted_at IS NULL
UNION ALL
SELECT invoice.client_id, contract.number
FROM instalment
JOIN invoice ON invoice.id = instalment.invoice_id
JOIN contract ON contract.id = invoice.contract_id
WHERE paid < instalment.sum AND instalment.deleted_at IS NULL AND contract.cancelled_at IS NOT NULL
