SELECT id, name, tax_id, kpp, city
FROM client
WHERE code = ?1 AND deleted_at IS NULL
ORDER BY id
LIMIT ?2
