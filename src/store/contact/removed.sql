SELECT contact.id, post.id, client.id, client.name, contact.name
FROM post
JOIN contact ON contact.id = post.contact_id
JOIN client ON client.id = post.client_id
WHERE post.deleted_at IS NOT NULL AND client.deleted_at IS NULL
  AND (:client IS NULL OR post.client_id = :client)
  AND (contact.id = :id OR contact.name = :key)
  AND NOT EXISTS (SELECT 1 FROM post AS living
                  WHERE living.client_id = post.client_id AND living.contact_id = post.contact_id
                    AND (living.deleted_at IS NULL OR living.deleted_at > post.deleted_at))
ORDER BY post.deleted_at DESC, post.id
