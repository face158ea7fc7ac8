SELECT id, version, typed, coalesce(extension, ''), coalesce(label, ''), coalesce(normal, '')
FROM contact_point
WHERE contact_id = ?1 AND kind = ?2 AND deleted_at IS NULL
ORDER BY id
