SELECT id, name, tax_id, kpp, city, head_id
FROM client
WHERE tax_id = ?1 AND deleted_at IS NULL
ORDER BY id
LIMIT ?2
