UPDATE journal_row SET before = ?3, after = ?4 WHERE journal = ?1 AND step = ?2
