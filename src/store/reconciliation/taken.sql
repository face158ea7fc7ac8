SELECT number FROM reconciliation WHERE company_id IS ?1 AND year = ?2
