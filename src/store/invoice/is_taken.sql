SELECT 1 FROM invoice WHERE kind = ?1 AND year = ?2 AND company_id IS ?3 AND number = ?4 LIMIT 1
