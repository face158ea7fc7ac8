-- What raised and lowered the debt of a client to one of our firms in a currency until a day: documents, money, what was given back or given up.
SELECT day, 0 AS is_payment, kind, number, sum AS debit, 0 AS credit, id FROM invoice
WHERE client_id = :client AND company_id IS :company AND currency = :currency AND day <= :until AND cancelled_at IS NULL
UNION ALL
SELECT day, 1, kind, number, iif(kind = 'refund', sum, 0), iif(kind = 'refund', 0, sum), id FROM payment
WHERE client_id = :client AND company_id IS :company AND currency = :currency AND day <= :until AND cancelled_at IS NULL
  AND kind IN ('received', 'write_off', 'credit_note', 'offset', 'opening', 'refund')
ORDER BY 1, 2, 7
