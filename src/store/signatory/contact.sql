SELECT contact.id FROM post JOIN contact ON contact.id = post.contact_id
WHERE post.client_id = ?1 AND contact.name = ?2 AND post.deleted_at IS NULL AND contact.deleted_at IS NULL
ORDER BY contact.id LIMIT 1
