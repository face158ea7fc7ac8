INSERT OR IGNORE INTO journal_skip (entity, row_id, journal, field)
VALUES (?1, ?2, ?3, ?4)
