  -- Of some clients: to oneself, or from one's own.
  AND activity.id IN (
    SELECT id FROM main.activity INDEXED BY activity_asking
    WHERE client_id IN (SELECT value FROM json_each(:clients)) AND day BETWEEN :since AND :today
      AND direction = 'in' AND deleted_at IS NULL
      AND (kind = 'call' AND state = 'missed' OR kind IN ('mail', 'message') AND state = 'done' AND result IS NULL))
  AND (:owner IS NULL OR activity.owner_id = :owner OR client.owner_id = :owner)
