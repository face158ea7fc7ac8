SELECT number FROM payment
WHERE kind = 'credit_note' AND day >= ?1 || '-01-01' AND day <= ?1 || '-12-31' AND company_id IS ?2 AND number IS NOT NULL
