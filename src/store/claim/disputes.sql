SELECT dispute.id, dispute.client_id, client.name, instalment.invoice_id, invoice.number, instalment.id,
       instalment.place, instalment.currency,
       CASE WHEN instalment.deleted_at IS NULL THEN instalment.sum - instalment.paid ELSE 0 END
FROM dispute
JOIN client ON client.id = dispute.client_id
JOIN instalment ON instalment.id = dispute.instalment_id
JOIN invoice ON invoice.id = instalment.invoice_id
WHERE dispute.deleted_at IS NULL
