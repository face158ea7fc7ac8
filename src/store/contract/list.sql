WHERE contract.cancelled_at IS NULL
  AND (:client IS NULL OR contract.client_id = :client)
  AND (:owner IS NULL OR user.name = :owner)
ORDER BY contract.day DESC, contract.id DESC
LIMIT :limit
