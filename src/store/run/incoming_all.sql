  -- From anybody who is not answered.
  AND activity.id IN (
    SELECT one.id
    FROM main.client AS theirs INDEXED BY client_asked
    CROSS JOIN main.activity AS one INDEXED BY activity_asking ON one.client_id = theirs.id
    WHERE theirs.asked_on >= :since AND one.day BETWEEN :since AND :today
      AND one.direction = 'in' AND one.deleted_at IS NULL
      AND (one.kind = 'call' AND one.state = 'missed'
           OR one.kind IN ('mail', 'message') AND one.state = 'done' AND one.result IS NULL))
