  -- To oneself, or from one's own clients.
  AND activity.id IN (
    SELECT id FROM main.activity INDEXED BY activity_asking_of
    WHERE owner_id = :owner AND day BETWEEN :since AND :today AND direction = 'in' AND deleted_at IS NULL
      AND (kind = 'call' AND state = 'missed' OR kind IN ('mail', 'message') AND state = 'done' AND result IS NULL)
    UNION
    SELECT one.id
    FROM main.client AS theirs INDEXED BY client_by_owner
    CROSS JOIN main.activity AS one INDEXED BY activity_asking ON one.client_id = theirs.id
    WHERE theirs.owner_id = :owner AND theirs.asked_on >= :since AND one.day BETWEEN :since AND :today
      AND one.direction = 'in' AND one.deleted_at IS NULL
      AND (one.kind = 'call' AND one.state = 'missed'
           OR one.kind IN ('mail', 'message') AND one.state = 'done' AND one.result IS NULL))
