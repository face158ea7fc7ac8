-- What a client has with us in a currency that no debt has, in minor units: a refund takes from it.
SELECT COALESCE(sum(CASE
           WHEN kind = 'refund' THEN -sum
           WHEN kind IN ('received', 'write_off', 'credit_note', 'offset', 'opening') THEN sum - allocated
           ELSE 0 END), 0)
FROM payment WHERE client_id = ?1 AND currency = ?2 AND cancelled_at IS NULL
