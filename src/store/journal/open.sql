INSERT INTO journal (op_id, at, actor, session, kind, undoes, part_of)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
