-- A removed client has what went with it, at the same moment: its card is as it was.
SELECT id, version, contact_id, kind, typed, normal, extension, label
FROM contact_point
WHERE client_id = ?1 AND deleted_at IS (SELECT deleted_at FROM client WHERE id = ?1)
UNION ALL
SELECT point.id, point.version, point.contact_id, point.kind, point.typed, point.normal, point.extension,
       point.label
FROM post
JOIN contact_point AS point ON point.contact_id = post.contact_id
WHERE post.client_id = ?1 AND post.deleted_at IS (SELECT deleted_at FROM client WHERE id = ?1)
  AND (point.deleted_at IS NULL OR point.deleted_at = post.deleted_at)
-- Phones before mails, each in the order they were added.
ORDER BY 3, 4 DESC, 1
