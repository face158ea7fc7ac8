-- Who has left keeps what was done.
SELECT id, name, role, deleted_at IS NOT NULL FROM user ORDER BY name, id
