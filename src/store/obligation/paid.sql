UPDATE obligation SET paid = ?2, paid_day = ?3, paid_months = ?4
WHERE id = ?1 AND (paid <> ?2 OR paid_day IS NOT ?3 OR paid_months <> ?4)
