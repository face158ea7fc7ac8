SELECT id, name, coalesce(tax_id, '')
FROM client
WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?1))
ORDER BY id
