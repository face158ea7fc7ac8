SELECT id, version FROM performance WHERE obligation_id = ?1 AND deleted_at IS NULL ORDER BY id
