SELECT concat_ws(' ', contact.name, contact.own_1, contact.own_2, contact.own_3, contact.own_4, contact.own_5,
                 contact.own_6, contact.own_7, contact.own_8, contact.own_9, contact.own_10),
       post.role
FROM post
JOIN contact ON contact.id = post.contact_id
WHERE post.client_id = ?1 AND post.deleted_at IS NULL AND post.left_on IS NULL AND contact.deleted_at IS NULL
ORDER BY post.id
