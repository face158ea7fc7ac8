  -- With one client: one's own, and what nobody has where the client is one's own.
  AND activity.client_id = :client
  AND (:owner IS NULL OR activity.owner_id = :owner
       OR activity.owner_id IS NULL AND (SELECT owner_id FROM client WHERE id = :client) = :owner)
