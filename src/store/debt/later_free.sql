-- What no debt has of payments dated after a day, less what was given back then: it was not there yet.
SELECT client_id, currency, sum(CASE kind WHEN 'refund' THEN sum ELSE allocated - sum END)
FROM main.payment INDEXED BY payment_by_day
WHERE day > :day AND cancelled_at IS NULL AND client_id IS NOT NULL
  AND kind IN ('received', 'write_off', 'credit_note', 'offset', 'opening', 'refund')
GROUP BY client_id, currency
