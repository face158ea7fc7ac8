-- What was sold in a span of days, less what credit notes took back, by currency: what was owed before the books and
-- penalties are no sales.
SELECT sold.currency, sum(sold.sum)
FROM (SELECT client_id, currency, sum FROM invoice
      WHERE day > :after AND day <= :until AND cancelled_at IS NULL AND kind = 'invoice'
      UNION ALL
      SELECT client_id, currency, -sum FROM payment
      WHERE day > :after AND day <= :until AND cancelled_at IS NULL AND kind = 'credit_note') AS sold
JOIN client ON client.id = sold.client_id
WHERE (:owner IS NULL OR client.owner_id = :owner)
GROUP BY sold.currency
