-- Those that may be due soon or late: signed by both, open, their day or their event not far ahead. How they stand is
-- counted by the rules.
SELECT obligation.id, obligation.client_id
FROM obligation
JOIN contract ON contract.id = obligation.contract_id
JOIN client ON client.id = obligation.client_id
WHERE obligation.state = 'open' AND obligation.done_day IS NULL AND obligation.paid_day IS NULL AND obligation.deleted_at IS NULL
  AND contract.signed_by_us IS NOT NULL AND contract.signed_by_them IS NOT NULL
  AND contract.cancelled_at IS NULL AND client.deleted_at IS NULL
  AND (obligation.due_day <= :until OR obligation.event_day <= :until OR obligation.event = 'signed')
  AND (:owner IS NULL
       OR coalesce(obligation.owner_id, contract.owner_id, client.owner_id) = :owner)
