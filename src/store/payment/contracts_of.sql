SELECT DISTINCT invoice.contract_id FROM allocation
JOIN instalment ON instalment.id = allocation.instalment_id
JOIN invoice ON invoice.id = instalment.invoice_id
WHERE allocation.payment_id = ?1 AND invoice.contract_id IS NOT NULL
