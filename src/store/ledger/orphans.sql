-- All money of nobody that names who paid; the parameters are those of the narrower question.
SELECT id, version, coalesce(payer_tax_id, ''), coalesce(payer_name, ''), coalesce(purpose, ''), sum, currency
FROM payment
WHERE client_id IS NULL AND cancelled_at IS NULL AND kind = 'received' AND reason IS NULL
  AND (coalesce(payer_tax_id, '') <> ?1 OR coalesce(payer_name, '') <> ?2)
ORDER BY id
