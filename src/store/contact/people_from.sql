FROM post
JOIN contact ON contact.id = post.contact_id
JOIN client ON client.id = post.client_id
WHERE post.deleted_at IS NULL AND contact.deleted_at IS NULL AND client.deleted_at IS NULL
  AND (:client IS NULL OR post.client_id = :client)
  AND (:search IS NULL OR instr(contact.sort_key, :search) > 0)
