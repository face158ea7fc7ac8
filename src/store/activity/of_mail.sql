SELECT client.id, client.name, point.contact_id
FROM contact_point AS point
LEFT JOIN post ON post.contact_id = point.contact_id AND post.deleted_at IS NULL
JOIN client ON client.id = coalesce(point.client_id, post.client_id) AND client.deleted_at IS NULL
WHERE point.normal = ?1 AND point.kind = 'mail' AND point.deleted_at IS NULL
ORDER BY point.id
