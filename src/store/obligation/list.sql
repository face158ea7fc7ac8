WHERE obligation.deleted_at IS NULL
  AND (:client IS NULL OR obligation.client_id = :client)
  AND (:owner IS NULL OR user.name = :owner)
  AND (:side IS NULL OR obligation.side = :side)
  -- Nobody owes anything by what never came about; its own page shows what was planned.
  AND (contract.id = :contract OR (:contract IS NULL AND contract.state <> 'not_concluded'))
ORDER BY obligation.id
