-- Asked only when no living client has this key: old names are in no index.
WITH RECURSIVE went (id) AS (
    SELECT merged_into FROM client
    WHERE merged_into IS NOT NULL AND deleted_at IS NOT NULL
      AND (id = ?1 OR code = ?2 OR tax_id = ?2 OR name = ?2)
    UNION
    SELECT client.merged_into FROM went JOIN client ON client.id = went.id
    WHERE client.merged_into IS NOT NULL AND client.deleted_at IS NOT NULL
)
SELECT client.id FROM went JOIN client ON client.id = went.id
WHERE client.deleted_at IS NULL
UNION
SELECT id FROM client
WHERE deleted_at IS NULL AND former_names IS NOT NULL
  AND instr(char(10) || former_names || char(10), char(10) || ?2 || char(10)) > 0
