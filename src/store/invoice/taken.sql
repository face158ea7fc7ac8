SELECT number FROM invoice WHERE kind = ?1 AND year = ?2 AND company_id IS ?3
