-- What is open between the client and us; what never came about binds nobody.
SELECT obligation.id
FROM main.obligation INDEXED BY obligation_by_client
JOIN contract ON contract.id = obligation.contract_id
WHERE obligation.client_id = ?1 AND obligation.state = 'open' AND obligation.done_day IS NULL AND obligation.paid_day IS NULL
  AND obligation.deleted_at IS NULL
  AND contract.signed_by_us IS NOT NULL AND contract.signed_by_them IS NOT NULL AND contract.cancelled_at IS NULL
ORDER BY obligation.id
