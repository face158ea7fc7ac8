  -- Everybody's, by the index of plans: that of all days would read all that was ever done.
  AND activity.id IN (
    SELECT id FROM main.activity INDEXED BY activity_planned
    WHERE state = 'planned' AND deleted_at IS NULL AND day <= :today)
