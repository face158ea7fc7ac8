-- Rows that the entries after this one touched, in their order.
SELECT journal_row.entity, journal_row.row_id, journal_row.before, journal_row.after
FROM journal_row
WHERE journal_row.journal > ?1
ORDER BY journal_row.journal, journal_row.step
