-- The last talk of both sides, by the index of talks: its condition stands here word for word.
SELECT client.id, client.segment, client.cadence_days, client.created_at,
    (SELECT max(done_on) FROM activity
     WHERE activity.client_id = client.id AND state = 'done' AND deleted_at IS NULL
       AND (kind IN ('call', 'meeting', 'visit') AND coalesce(result, '') <> 'no_answer'
           OR kind IN ('mail', 'message') AND (direction = 'in' OR coalesce(result, 'no_answer') <> 'no_answer')))
FROM client
WHERE client.deleted_at IS NULL AND client.stage NOT IN ('lost', 'stop')
  AND (:owner IS NULL OR client.owner_id = :owner)
