SELECT id, version, entity, place, name, kind, choices
FROM own_field
WHERE entity = ?1 AND deleted_at IS NULL
ORDER BY place
