SELECT id FROM reconciliation
WHERE client_id = ?1 AND company_id IS ?2 AND contract_id IS ?3 AND currency = ?4 AND from_day = ?5 AND to_day = ?6
  AND cancelled_at IS NULL
ORDER BY id DESC LIMIT 1
