SELECT from_day, through_day, rate, source, is_confirmed FROM rate
WHERE name = ?1 AND deleted_at IS NULL ORDER BY from_day
