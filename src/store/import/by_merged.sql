-- The client that one with this number went into, through all that came between.
WITH RECURSIVE holder (id) AS (
    SELECT merged_into FROM client WHERE tax_id = ?1 AND merged_into IS NOT NULL AND deleted_at IS NOT NULL
    UNION
    SELECT client.merged_into
    FROM holder
    JOIN client ON client.id = holder.id
    WHERE client.merged_into IS NOT NULL AND client.deleted_at IS NOT NULL
)
SELECT client.id, client.name, client.tax_id, client.kpp, client.city, client.head_id
FROM holder
JOIN client ON client.id = holder.id
WHERE client.deleted_at IS NULL
ORDER BY client.id
LIMIT ?2
