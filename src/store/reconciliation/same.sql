SELECT id FROM reconciliation
WHERE client_id = ?1 AND contract_id IS ?2 AND currency = ?3 AND from_day = ?4 AND to_day = ?5 AND cancelled_at IS NULL
ORDER BY id DESC LIMIT 1
