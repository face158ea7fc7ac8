-- Clients of a user with whom something is open, and those of others with whom he has planned something. A client
-- that is asked for by name is there anyway, where it is his.
SELECT id FROM (
    SELECT client.id
    FROM client
    WHERE client.owner_id = :user AND client.deleted_at IS NULL
      AND (client.id = :client
           OR EXISTS (SELECT 1 FROM activity
                      WHERE activity.client_id = client.id AND activity.state = 'planned'
                        AND activity.deleted_at IS NULL)
           OR EXISTS (SELECT 1 FROM activity
                      WHERE activity.client_id = client.id AND activity.promise IS NOT NULL
                        AND activity.promise_kept IS NULL AND activity.deleted_at IS NULL)
           OR EXISTS (SELECT 1 FROM debtor WHERE debtor.client_id = client.id))
    UNION
    SELECT activity.client_id
    FROM main.activity INDEXED BY activity_by_owner
    JOIN client ON client.id = activity.client_id
    WHERE activity.owner_id = :user AND activity.state = 'planned' AND activity.deleted_at IS NULL
      AND client.deleted_at IS NULL)
WHERE :client IS NULL OR id = :client
