-- What was sold to a client in a span of days, less what credit notes took back, by currency: what was owed before the
-- books and penalties are no sales.
SELECT currency, sum(sum)
FROM (SELECT currency, sum FROM invoice
      WHERE client_id = ?1 AND day > ?2 AND day <= ?3 AND cancelled_at IS NULL AND kind = 'invoice'
      UNION ALL
      SELECT currency, -sum FROM payment
      WHERE client_id = ?1 AND day > ?2 AND day <= ?3 AND cancelled_at IS NULL AND kind = 'credit_note')
GROUP BY currency
