SELECT count(*) FROM activity WHERE series_id = :series AND series_day < :day
