SELECT entity, row_id FROM journal_row WHERE journal = ?1 GROUP BY entity, row_id ORDER BY max(step) DESC
