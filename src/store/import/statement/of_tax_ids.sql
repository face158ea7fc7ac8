SELECT id
FROM client
WHERE deleted_at IS NULL AND tax_id IN (SELECT value FROM json_each(?1))
