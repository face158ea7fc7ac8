SELECT contact.id, contact.name, client.name,
       max(contact.deleted_at IS NULL AND post.deleted_at IS NULL AND client.deleted_at IS NULL)
FROM contact
JOIN post ON post.contact_id = contact.id
JOIN client ON client.id = post.client_id
WHERE (contact.id = :id OR contact.name = :key) AND (:client IS NULL OR post.client_id = :client)
GROUP BY contact.id
ORDER BY contact.id
