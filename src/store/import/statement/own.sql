SELECT coalesce(tax_id, ''), coalesce(iban, ''), coalesce(bank, '')
FROM company
WHERE deleted_at IS NULL
ORDER BY id
