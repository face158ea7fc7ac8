SELECT id FROM activity
WHERE series_id = ?1 AND is_exception = 0 ORDER BY series_day DESC, id DESC LIMIT 1
