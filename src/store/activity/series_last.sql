SELECT id, (SELECT count(*) FROM activity WHERE series_id = ?1)
FROM activity WHERE series_id = ?1 ORDER BY series_day DESC, id DESC LIMIT 1
