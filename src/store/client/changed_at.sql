SELECT journal.at, coalesce(journal_row.before, '{}'), journal_row.after
FROM journal_row
JOIN journal ON journal.id = journal_row.journal
WHERE journal_row.entity = 'client' AND journal_row.row_id = ?1
ORDER BY journal_row.journal, journal_row.step
