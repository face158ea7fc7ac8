WITH RECURSIVE came (id) AS (
    SELECT id FROM client WHERE merged_into = ?1 AND deleted_at IS NOT NULL
    UNION
    SELECT client.id FROM came JOIN client ON client.merged_into = came.id WHERE client.deleted_at IS NOT NULL
)
SELECT 'name' AS label, name AS content, 1 AS place FROM client WHERE id = ?1
UNION ALL SELECT 'short_name', short_name, 2 FROM client WHERE id = ?1
UNION ALL SELECT 'former_names', former_names, 3 FROM client WHERE id = ?1
UNION ALL SELECT 'tax_id', tax_id, 4 FROM client WHERE id = ?1
UNION ALL SELECT 'tax_id', client.tax_id, 4 FROM came JOIN client ON client.id = came.id
UNION ALL SELECT 'code', code, 4 FROM client WHERE id = ?1
UNION ALL
SELECT 'contact', contact.name, 5
FROM post
JOIN contact ON contact.id = post.contact_id
WHERE post.client_id = ?1 AND post.deleted_at IS NULL AND contact.deleted_at IS NULL
UNION ALL
SELECT point.kind, coalesce(point.normal, point.typed), 6
FROM contact_point AS point
WHERE point.deleted_at IS NULL
  AND (point.client_id = ?1
       OR point.contact_id IN (SELECT contact_id FROM post WHERE client_id = ?1 AND deleted_at IS NULL))
UNION ALL SELECT 'city', city, 7 FROM client WHERE id = ?1
UNION ALL SELECT 'address', address, 8 FROM client WHERE id = ?1
UNION ALL SELECT 'actual_address', actual_address, 8 FROM client WHERE id = ?1
UNION ALL SELECT 'website', website, 8 FROM client WHERE id = ?1
UNION ALL SELECT 'industry', industry, 8 FROM client WHERE id = ?1
UNION ALL SELECT 'tags', tags, 8 FROM client WHERE id = ?1
UNION ALL
SELECT 'own', concat_ws(char(10), own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9, own_10), 9
FROM client
WHERE id = ?1
UNION ALL
SELECT 'contact',
       concat_ws(char(10), contact.own_1, contact.own_2, contact.own_3, contact.own_4, contact.own_5, contact.own_6,
                 contact.own_7, contact.own_8, contact.own_9, contact.own_10),
       9
FROM post
JOIN contact ON contact.id = post.contact_id
WHERE post.client_id = ?1 AND post.deleted_at IS NULL AND contact.deleted_at IS NULL
ORDER BY place
