UPDATE client
SET sort_kk = ?2, sort_ru = ?3, sort_en = ?4, city_key = ?5, filled = ?6, phone = ?7
WHERE id = ?1
