SELECT DISTINCT invoice.id FROM invoice
JOIN instalment ON instalment.invoice_id = invoice.id
WHERE invoice.contract_id = ?1 AND invoice.cancelled_at IS NULL
  AND instalment.event = 'signed' AND instalment.due_day IS NULL AND instalment.deleted_at IS NULL
ORDER BY invoice.id
