SELECT id, at, actor, kind, undoes, part_of FROM journal WHERE undoes = ?1 ORDER BY id
