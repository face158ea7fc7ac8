SELECT contract.id, contract.client_id
FROM contract
JOIN client ON client.id = contract.client_id
WHERE contract.state = 'signed' AND contract.end_day IS NOT NULL AND contract.ended_on IS NULL AND contract.cancelled_at IS NULL
  AND (contract.renewal <> 'none' OR coalesce(contract.current_end, contract.end_day) <= :until)
  AND client.deleted_at IS NULL
  AND (:owner IS NULL OR coalesce(contract.owner_id, client.owner_id) = :owner)
