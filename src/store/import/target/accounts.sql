SELECT id, version, iban, coalesce(bank_code, ''), coalesce(bank, ''), coalesce(correspondent, ''), coalesce(kbe, '')
FROM account
WHERE client_id = ?1 AND deleted_at IS NULL
ORDER BY id
