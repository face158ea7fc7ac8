SELECT coalesce(tax_id, ''), coalesce(iban, ''), coalesce(bank, ''), coalesce(accounts, '')
FROM company
WHERE deleted_at IS NULL
ORDER BY id
