SELECT row_id, journal, before, after
FROM journal_row
WHERE entity = ?1
ORDER BY row_id, journal, step
