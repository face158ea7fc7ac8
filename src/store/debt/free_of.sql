-- What no debt has of the payments of a client, less what was given back, by currency.
SELECT currency, sum(CASE kind WHEN 'refund' THEN -sum ELSE sum - allocated END)
FROM payment
WHERE client_id = ?1 AND allocated < sum AND cancelled_at IS NULL
  AND kind IN ('received', 'write_off', 'credit_note', 'offset', 'opening', 'refund')
GROUP BY currency
