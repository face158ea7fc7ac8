  -- Of one client: to oneself, or from one's own.
  AND activity.client_id = :client
  AND (:owner IS NULL OR activity.owner_id = :owner OR client.owner_id = :owner)
