SELECT entry.actor
FROM journal_row AS changed
JOIN journal AS entry ON entry.id = changed.journal
WHERE changed.entity = ?1 AND changed.row_id = ?2
ORDER BY changed.journal DESC, changed.step DESC
LIMIT 1
