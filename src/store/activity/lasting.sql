-- What lasts several whole days, has begun by a day and ends on another or later; select.sql comes before, whose.sql
-- follows.
WHERE activity.deleted_at IS NULL AND client.deleted_at IS NULL AND activity.last_day IS NOT NULL
  AND activity.time IS NULL AND activity.last_day >= :from AND activity.day <= :until
  AND (:state IS NULL OR activity.state = :state)
