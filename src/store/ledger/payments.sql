SELECT COUNT(*) FROM payment
WHERE kind = ?1 AND cancelled_at IS NULL AND day = ?2 AND sum = ?3 AND currency = ?4
  AND COALESCE(number, '') = ?5 AND COALESCE(purpose, '') = ?6 AND COALESCE(payer_tax_id, '') = ?7
  AND (?8 IS NULL OR client_id = ?8)
