WHERE invoice.cancelled_at IS NULL
  AND invoice.client_id = :client
  AND (:contract IS NULL OR invoice.contract_id = :contract)
  AND (:owner IS NULL OR user.name = :owner)
  AND (:day IS NULL OR (invoice.day, invoice.id) < (:day, :id))
ORDER BY invoice.day DESC, invoice.id DESC
