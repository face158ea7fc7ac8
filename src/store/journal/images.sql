SELECT journal, step, before, after FROM journal_row WHERE entity = ?1 AND row_id = ?2 ORDER BY journal, step
