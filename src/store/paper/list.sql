WHERE paper.client_id = ?1 AND paper.deleted_at IS NULL
ORDER BY paper.issued_on DESC, paper.id DESC
