SELECT id, version, name, query
FROM saved_view
WHERE screen = ?1 AND deleted_at IS NULL
ORDER BY name
