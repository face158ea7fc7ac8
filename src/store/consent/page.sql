SELECT consent.id, contact.id, contact.name
FROM consent
JOIN contact ON contact.id = consent.contact_id
WHERE consent.id > ?1 AND consent.deleted_at IS NULL AND contact.deleted_at IS NULL
ORDER BY consent.id
LIMIT ?2
