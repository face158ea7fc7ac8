UPDATE obligation SET paid = ?2, paid_day = ?3 WHERE id = ?1 AND (paid <> ?2 OR paid_day IS NOT ?3)
