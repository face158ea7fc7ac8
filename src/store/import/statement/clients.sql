SELECT id, name, coalesce(tax_id, '')
FROM client
WHERE deleted_at IS NULL
ORDER BY id
