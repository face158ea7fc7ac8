  -- With some clients: one's own, and what nobody has where the client is one's own.
  AND activity.id IN (
    SELECT id FROM main.activity INDEXED BY activity_open
    WHERE client_id IN (SELECT value FROM json_each(:clients))
      AND state = 'planned' AND deleted_at IS NULL AND day <= :today)
  AND (:owner IS NULL OR activity.owner_id = :owner
       OR activity.owner_id IS NULL AND (SELECT owner_id FROM client WHERE id = activity.client_id) = :owner)
