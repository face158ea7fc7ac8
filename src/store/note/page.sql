SELECT note.id, note.version, note.text, note.pinned, note.created_at, client.id, client.name
FROM note
JOIN client ON client.id = note.client_id
WHERE note.id > ?1 AND note.deleted_at IS NULL AND client.deleted_at IS NULL
ORDER BY note.id
LIMIT ?2
