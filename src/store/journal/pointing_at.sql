SELECT DISTINCT row_id
FROM journal_row
WHERE entity = ?1 AND (after ->> ?2 = ?3 OR before ->> ?2 = ?3)
