SELECT client_id, iban
FROM account
WHERE deleted_at IS NULL AND client_id IN (SELECT value FROM json_each(?1))
ORDER BY id
