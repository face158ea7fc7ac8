SELECT contract.id, contract.client_id
FROM contract
JOIN client ON client.id = contract.client_id
WHERE contract.state IN ('draft', 'approval', 'sent', 'disagreements', 'agreed', 'signing')
  AND contract.cancelled_at IS NULL AND client.deleted_at IS NULL
  AND (:owner IS NULL OR coalesce(contract.owner_id, client.owner_id) = :owner)
