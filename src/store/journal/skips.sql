SELECT journal, field FROM journal_skip WHERE entity = ?1 AND row_id = ?2
