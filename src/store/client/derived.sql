UPDATE client SET sort_kk = ?2, sort_ru = ?3, sort_en = ?4, filled = ?5, phone = ?6 WHERE id = ?1
