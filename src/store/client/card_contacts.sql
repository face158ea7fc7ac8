SELECT contact.id, contact.version, post.id, post.version, contact.name, post.position, post.role,
       contact.language, contact.channel, contact.hours, post.left_on, post.attitude, contact.birthday
FROM post
JOIN contact ON contact.id = post.contact_id
WHERE post.client_id = ?1 AND post.deleted_at IS NULL AND contact.deleted_at IS NULL
ORDER BY post.left_on IS NOT NULL, post.id
