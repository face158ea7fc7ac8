SELECT day, document, debit, credit FROM reconciliation_entry
WHERE reconciliation_id = ?1 AND deleted_at IS NULL ORDER BY place, id
