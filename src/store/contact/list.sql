SELECT
    contact.id, contact.version, post.id, post.version, client.id, client.name, contact.name,
    post.position, post.role, post.left_on,
    (SELECT coalesce(point.normal, point.typed) FROM contact_point AS point
     WHERE point.contact_id = contact.id AND point.kind = 'phone' AND point.deleted_at IS NULL
     ORDER BY point.id LIMIT 1),
    (SELECT point.typed FROM contact_point AS point
     WHERE point.contact_id = contact.id AND point.kind = 'mail' AND point.deleted_at IS NULL
     ORDER BY point.id LIMIT 1)
FROM post
JOIN contact ON contact.id = post.contact_id
JOIN client ON client.id = post.client_id
WHERE post.deleted_at IS NULL AND contact.deleted_at IS NULL AND client.deleted_at IS NULL
  AND (:client IS NULL OR post.client_id = :client)
  AND (:key IS NULL OR contact.id = :id OR contact.name = :key)
  AND (:search IS NULL OR instr(contact.sort_key, :search) > 0)
ORDER BY contact.sort_key, post.id
LIMIT :limit
