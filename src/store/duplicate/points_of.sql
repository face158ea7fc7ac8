SELECT kind, normal FROM contact_point
WHERE client_id = ?1 AND deleted_at IS NULL AND normal IS NOT NULL
UNION
SELECT point.kind, point.normal
FROM post
JOIN contact_point AS point ON point.contact_id = post.contact_id
WHERE post.client_id = ?1 AND post.deleted_at IS NULL AND post.left_on IS NULL
  AND point.deleted_at IS NULL AND point.normal IS NOT NULL
  AND NOT EXISTS (
      SELECT 1 FROM post AS other
      WHERE other.contact_id = post.contact_id AND other.client_id <> ?1 AND other.deleted_at IS NULL)
