WHERE annex.id = ?1
