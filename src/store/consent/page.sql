SELECT consent.id, consent.contact_id, consent.client_id, coalesce(contact.name, client.name),
    workplace.id, coalesce(workplace.name, client.name)
FROM consent
LEFT JOIN contact ON contact.id = consent.contact_id
LEFT JOIN client ON client.id = consent.client_id
LEFT JOIN client AS workplace ON workplace.id =
    (SELECT post.client_id FROM post WHERE post.contact_id = consent.contact_id AND post.deleted_at IS NULL
     ORDER BY post.left_on IS NOT NULL, post.id LIMIT 1)
WHERE consent.id > ?1 AND coalesce(consent.deleted_at, contact.deleted_at, client.deleted_at) IS NULL
ORDER BY consent.id
LIMIT ?2
