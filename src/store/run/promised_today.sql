-- What clients promised today to pay, by currency.
SELECT promise.currency, sum(promise.sum)
FROM promise
JOIN client ON client.id = promise.client_id
WHERE promise.given_day = :today AND promise.withdrawn_day IS NULL AND promise.deleted_at IS NULL
  AND (:owner IS NULL OR client.owner_id = :owner)
GROUP BY promise.currency
ORDER BY promise.currency
