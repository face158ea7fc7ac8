  -- One's own, and what nobody has at one's own clients.
  AND activity.id IN (
    SELECT id FROM main.activity INDEXED BY activity_planned_of
    WHERE owner_id = :owner AND state = 'planned' AND deleted_at IS NULL AND day <= :today
    UNION ALL
    SELECT one.id
    FROM client AS theirs
    CROSS JOIN main.activity AS one INDEXED BY activity_of_nobody ON one.client_id = theirs.id
    WHERE theirs.owner_id = :owner AND one.owner_id IS NULL AND one.client_id IS NOT NULL
      AND one.deleted_at IS NULL AND one.day <= :today)
