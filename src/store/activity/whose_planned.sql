-- whose.sql of what is planned: by the indexes of plans, without all that was done.
  AND activity.id IN (
    WITH meant (user_id, first, last) AS (
      SELECT :owner, '', '9'
      UNION ALL
      SELECT user_id, CASE WHEN :stands_in BETWEEN from_day AND to_day THEN '' ELSE from_day END, to_day
      FROM absence WHERE substitute_id = :owner AND deleted_at IS NULL AND :stands_in IS NOT NULL)
    SELECT one.id
    FROM meant CROSS JOIN main.activity AS one INDEXED BY activity_planned_of ON one.owner_id = meant.user_id
    WHERE one.state = 'planned' AND one.deleted_at IS NULL
      AND one.day BETWEEN max(meant.first, :from) AND min(meant.last, :until)
    UNION ALL
    SELECT one.id
    FROM meant CROSS JOIN client AS theirs ON theirs.owner_id = meant.user_id
    CROSS JOIN main.activity AS one INDEXED BY activity_of_nobody ON one.client_id = theirs.id
    WHERE one.owner_id IS NULL AND one.client_id IS NOT NULL AND one.deleted_at IS NULL AND one.state = 'planned'
      AND one.day BETWEEN max(meant.first, :from) AND min(meant.last, :until))
