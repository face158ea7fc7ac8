-- Money of nobody that may be of a client with this number or name.
SELECT id, version, coalesce(payer_tax_id, ''), coalesce(payer_name, ''), coalesce(purpose, ''), sum, currency
FROM payment
WHERE client_id IS NULL AND cancelled_at IS NULL AND kind = 'received' AND reason IS NULL
  AND (payer_tax_id = ?1 AND ?1 <> '' OR payer_name = ?2 AND ?2 <> '')
ORDER BY id
