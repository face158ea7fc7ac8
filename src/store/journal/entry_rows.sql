SELECT entity, row_id, before, after FROM journal_row WHERE journal = ?1 ORDER BY step
