-- Money of the period by flow and currency.
SELECT 'received', payment.currency, sum(payment.sum)
FROM payment
LEFT JOIN client ON client.id = payment.client_id
WHERE payment.day BETWEEN :from AND :to AND payment.kind = 'received' AND payment.cancelled_at IS NULL
  AND (:owner IS NULL OR client.owner_id = :owner)
GROUP BY payment.currency
UNION ALL
SELECT 'invoiced', invoice.currency, sum(invoice.sum)
FROM invoice
JOIN client ON client.id = invoice.client_id
WHERE invoice.day BETWEEN :from AND :to AND invoice.kind = 'invoice' AND invoice.cancelled_at IS NULL
  AND (:owner IS NULL OR client.owner_id = :owner)
GROUP BY invoice.currency
UNION ALL
SELECT 'promised', promise.currency, sum(promise.sum)
FROM promise
JOIN client ON client.id = promise.client_id
WHERE promise.given_day BETWEEN :from AND :to AND promise.withdrawn_day IS NULL AND promise.deleted_at IS NULL
  AND (:owner IS NULL OR client.owner_id = :owner)
GROUP BY promise.currency
