SELECT id, coalesce(iban, ''), coalesce(accounts, '') FROM company WHERE deleted_at IS NULL ORDER BY id
