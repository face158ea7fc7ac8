SELECT id FROM activity
WHERE series_id = :series AND series_day >= :from AND state = 'planned' AND deleted_at IS NULL
ORDER BY series_day, id
