SELECT id, version, contact_id, kind, typed, normal, extension, label
FROM contact_point
WHERE contact_id = ?1 AND deleted_at IS NULL
ORDER BY kind DESC, id
