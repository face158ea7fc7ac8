WITH RECURSIVE came (id) AS (
    SELECT id FROM client WHERE merged_into = ?1 AND deleted_at IS NOT NULL
    UNION
    SELECT client.id FROM came JOIN client ON client.merged_into = came.id WHERE client.deleted_at IS NOT NULL
)
SELECT kind, coalesce(normal, typed), 1 AS own, id AS place
FROM contact_point
WHERE client_id = ?1 AND deleted_at IS NULL
UNION ALL
SELECT contact_point.kind, coalesce(contact_point.normal, contact_point.typed), 0, contact_point.id
FROM post
JOIN contact_point ON contact_point.contact_id = post.contact_id
WHERE post.client_id = ?1 AND post.deleted_at IS NULL AND post.left_on IS NULL
  AND contact_point.deleted_at IS NULL
UNION ALL
SELECT 'tax_id', client.tax_id, 0, client.id
FROM came
JOIN client ON client.id = came.id
WHERE client.tax_id IS NOT NULL
ORDER BY own DESC, place
