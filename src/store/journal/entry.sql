SELECT id, at, actor, kind, undoes, part_of FROM journal WHERE id = ?1
