-- What no debt has of payments of known clients, less what was given back.
SELECT client_id, currency, sum(CASE kind WHEN 'refund' THEN -sum ELSE sum - allocated END)
FROM main.payment INDEXED BY payment_free
WHERE allocated < sum AND cancelled_at IS NULL AND client_id IS NOT NULL
  AND kind IN ('received', 'write_off', 'credit_note', 'offset', 'opening', 'refund')
GROUP BY client_id, currency
