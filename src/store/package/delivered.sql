SELECT EXISTS (
    SELECT 1 FROM obligation
    JOIN performance ON performance.obligation_id = obligation.id AND performance.deleted_at IS NULL
    WHERE obligation.contract_id = ?1 AND obligation.side = 'we' AND obligation.kind = 'deliver'
      AND obligation.deleted_at IS NULL)
