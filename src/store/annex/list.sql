WHERE annex.cancelled_at IS NULL
  AND (:contract IS NULL OR annex.contract_id = :contract)
ORDER BY annex.day, annex.id
