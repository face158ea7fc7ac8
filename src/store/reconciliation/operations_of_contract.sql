-- The same of one contract: its documents, and of each payment what closes them. What no debt has is of no contract.
SELECT day, 0 AS is_payment, kind, number, sum AS debit, 0 AS credit, id FROM invoice
WHERE client_id = :client AND contract_id = :contract AND currency = :currency AND day <= :until
  AND cancelled_at IS NULL
UNION ALL
SELECT payment.day, 1, payment.kind, payment.number, 0, sum(allocation.sum), payment.id
FROM invoice
JOIN instalment ON instalment.invoice_id = invoice.id
JOIN allocation ON allocation.instalment_id = instalment.id AND allocation.deleted_at IS NULL
JOIN payment ON payment.id = allocation.payment_id AND payment.cancelled_at IS NULL
WHERE invoice.client_id = :client AND invoice.contract_id = :contract AND invoice.currency = :currency
  AND invoice.cancelled_at IS NULL AND payment.day <= :until
GROUP BY payment.id
ORDER BY 1, 2, 7
