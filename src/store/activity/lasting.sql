-- What lasts several whole days, has begun by the last of these days and ends on the first or later.
WHERE activity.id IN (
    SELECT id FROM main.activity INDEXED BY activity_lasting
    WHERE last_day >= :first AND last_day IS NOT NULL AND deleted_at IS NULL AND time IS NULL)
  AND coalesce(activity.client_id, 0) NOT IN (SELECT id FROM client WHERE deleted_at IS NOT NULL)
  AND activity.day BETWEEN :from AND :until
