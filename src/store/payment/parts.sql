SELECT allocation.id, instalment.id, instalment.place, invoice.id, invoice.number, invoice.day, allocation.sum,
    invoice.kind = 'penalty'
FROM allocation
JOIN instalment ON instalment.id = allocation.instalment_id
JOIN invoice ON invoice.id = instalment.invoice_id
WHERE allocation.payment_id = ?1 AND allocation.deleted_at IS NULL
ORDER BY allocation.id
