SELECT DISTINCT coalesce(point.client_id, post.client_id)
FROM contact_point AS point
LEFT JOIN post ON post.contact_id = point.contact_id AND post.deleted_at IS NULL AND post.left_on IS NULL
WHERE point.normal = ?1 AND point.deleted_at IS NULL
LIMIT 20
