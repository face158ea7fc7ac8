SELECT consent.id, consent.contact_id, consent.client_id, coalesce(contact.name, client.name)
FROM consent
LEFT JOIN contact ON contact.id = consent.contact_id
LEFT JOIN client ON client.id = consent.client_id
WHERE consent.id > ?1 AND coalesce(consent.deleted_at, contact.deleted_at, client.deleted_at) IS NULL
ORDER BY consent.id
LIMIT ?2
