  -- To oneself, or from one's own clients.
  AND activity.id IN (
    SELECT id FROM activity INDEXED BY activity_by_owner WHERE owner_id = :owner AND day BETWEEN :since AND :today
    UNION
    SELECT one.id
    FROM client AS theirs
    CROSS JOIN activity AS one INDEXED BY activity_by_client ON one.client_id = theirs.id
    WHERE theirs.owner_id = :owner AND one.client_id IS NOT NULL AND one.day BETWEEN :since AND :today)
