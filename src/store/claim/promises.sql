SELECT promise.id, promise.client_id, client.name, promise.invoice_id, invoice.number
FROM promise
JOIN client ON client.id = promise.client_id
LEFT JOIN invoice ON invoice.id = promise.invoice_id
WHERE promise.deleted_at IS NULL
