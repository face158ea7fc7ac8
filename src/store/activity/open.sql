-- The chosen one, else the earliest of the client that is due by now; later ones are not what was just done.
SELECT id FROM activity
WHERE client_id IS :client AND state = 'planned' AND deleted_at IS NULL
  AND (id = :chosen OR :client IS NOT NULL AND day <= :today)
  AND (:kind IS NULL OR kind = :kind)
ORDER BY id IS NOT :chosen, day, time IS NULL, time, id
LIMIT 1
