SELECT coalesce(tax_id, ''), coalesce(iban, '')
FROM company
WHERE deleted_at IS NULL
ORDER BY id
