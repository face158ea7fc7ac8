SELECT contact.id, contact.version
FROM post
JOIN contact ON contact.id = post.contact_id
WHERE post.id = ?1
  AND contact.deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM post AS other
                  WHERE other.contact_id = contact.id AND other.id <> post.id AND other.deleted_at IS NULL)
