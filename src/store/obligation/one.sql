WHERE obligation.id = ?1 AND obligation.deleted_at IS NULL
