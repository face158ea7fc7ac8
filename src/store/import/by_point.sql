SELECT DISTINCT client.id, client.name, client.tax_id, client.kpp, client.city, client.head_id, point.label
FROM contact_point AS point
LEFT JOIN post ON post.contact_id = point.contact_id AND post.deleted_at IS NULL AND post.left_on IS NULL
JOIN client ON client.id = coalesce(point.client_id, post.client_id)
WHERE point.normal = ?1 AND point.deleted_at IS NULL AND client.deleted_at IS NULL
ORDER BY client.id
LIMIT ?2
