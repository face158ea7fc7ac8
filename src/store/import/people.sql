SELECT contact.id, contact.name
FROM post
JOIN contact ON contact.id = post.contact_id
WHERE post.client_id = ?1 AND post.deleted_at IS NULL AND contact.deleted_at IS NULL
ORDER BY post.id
