-- Nothing is planned, and the last thing that was done does not say why (C-9). What is done stands on its day, so
-- the index by day gives the last one.
SELECT client.id, client.name
FROM client
WHERE client.deleted_at IS NULL AND client.stage NOT IN ('lost', 'stop')
  AND (:owner IS NULL OR client.owner_id = :owner)
  AND NOT EXISTS (
      SELECT 1 FROM activity
      WHERE activity.client_id = client.id AND activity.state = 'planned' AND activity.deleted_at IS NULL)
  AND (SELECT no_next FROM activity
       WHERE activity.client_id = client.id AND activity.state = 'done' AND activity.deleted_at IS NULL
       ORDER BY activity.day DESC, activity.id DESC LIMIT 1) IS NULL
