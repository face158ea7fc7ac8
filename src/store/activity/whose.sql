-- Whose it is: of one that nobody has, the client's owner's. Who stands in also sees what is planned for the days of
-- the absence, and, on these days, what was not done before it (C-11). Each way goes by its index.
  AND activity.id IN (
    WITH meant (user_id, first, since, last) AS (
      SELECT :owner, '', '', '9'
      UNION ALL
      SELECT user_id, CASE WHEN :stands_in BETWEEN from_day AND to_day THEN '' ELSE from_day END, from_day, to_day
      FROM absence WHERE substitute_id = :owner AND deleted_at IS NULL AND :stands_in IS NOT NULL)
    SELECT one.id
    FROM meant CROSS JOIN main.activity AS one INDEXED BY activity_by_owner ON one.owner_id = meant.user_id
    WHERE one.day BETWEEN max(meant.first, :from) AND min(meant.last, :until)
      AND (one.day >= meant.since OR one.state = 'planned')
    UNION ALL
    SELECT one.id
    FROM meant CROSS JOIN client AS theirs ON theirs.owner_id = meant.user_id
    CROSS JOIN main.activity AS one INDEXED BY activity_of_nobody ON one.client_id = theirs.id
    WHERE one.owner_id IS NULL AND one.client_id IS NOT NULL AND one.deleted_at IS NULL
      AND one.day BETWEEN max(meant.first, :from) AND min(meant.last, :until)
      AND (one.day >= meant.since OR one.state = 'planned'))
