SELECT id FROM (
    SELECT id, deleted_at FROM client WHERE id = ?1
    UNION SELECT id, deleted_at FROM client WHERE code = ?2
    UNION SELECT id, deleted_at FROM client WHERE tax_id = ?2
    UNION SELECT id, deleted_at FROM client WHERE name = ?2
)
WHERE deleted_at IS NULL OR ?3
ORDER BY deleted_at IS NOT NULL, id
