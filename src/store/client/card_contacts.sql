-- A removed client has what went with it, at the same moment: its card is as it was.
SELECT contact.id, contact.version, post.id, post.version, contact.name, post.position, post.role,
       contact.language, contact.channel, contact.hours, post.left_on, post.attitude, contact.birthday,
       contact.comment
FROM post
JOIN contact ON contact.id = post.contact_id
WHERE post.client_id = ?1 AND post.deleted_at IS (SELECT deleted_at FROM client WHERE id = ?1)
  AND (contact.deleted_at IS NULL OR contact.deleted_at = post.deleted_at)
ORDER BY post.left_on IS NOT NULL, post.id
