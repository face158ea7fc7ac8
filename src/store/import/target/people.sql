SELECT contact.id, contact.version, post.id, post.version, contact.name, coalesce(contact.comment, ''),
       coalesce(post.position, ''), coalesce(contact.birthday, ''), coalesce(post.role, ''),
       coalesce(post.attitude, ''), coalesce(contact.channel, ''), coalesce(contact.hours, ''),
       coalesce(contact.language, '')
FROM post
JOIN contact ON contact.id = post.contact_id
WHERE post.client_id = ?1 AND post.deleted_at IS NULL AND contact.deleted_at IS NULL
ORDER BY post.id
