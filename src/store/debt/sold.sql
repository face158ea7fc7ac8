-- What was sold in a span of days, by currency: what was owed before the books and penalties are no sales.
SELECT invoice.currency, sum(invoice.sum) FROM invoice
JOIN client ON client.id = invoice.client_id
WHERE invoice.day > :after AND invoice.day <= :until AND invoice.cancelled_at IS NULL AND invoice.kind = 'invoice'
  AND (:owner IS NULL OR client.owner_id = :owner)
GROUP BY invoice.currency
