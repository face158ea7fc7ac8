SELECT id FROM (
    SELECT id, deleted_at FROM client WHERE id = ?1
    UNION SELECT id, deleted_at FROM client WHERE code = ?2
    -- A number that a firm shares with its branches means the head office.
    UNION SELECT id, deleted_at FROM client WHERE tax_id = ?2 AND NOT (deleted_at IS NULL AND EXISTS
        (SELECT 1 FROM client AS head
         WHERE head.id = client.head_id AND head.tax_id = client.tax_id AND head.deleted_at IS NULL))
    UNION SELECT id, deleted_at FROM client WHERE name = ?2
)
WHERE deleted_at IS NULL OR ?3
ORDER BY deleted_at IS NOT NULL, id
