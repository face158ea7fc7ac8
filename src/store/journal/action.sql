SELECT id FROM journal WHERE part_of = ?1 AND kind = ?2 ORDER BY id
