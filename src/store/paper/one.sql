WHERE paper.id = ?1 AND paper.deleted_at IS NULL
