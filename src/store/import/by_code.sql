SELECT id, name, tax_id, kpp, city, head_id
FROM client
WHERE code = ?1 AND deleted_at IS NULL
ORDER BY id
LIMIT ?2
