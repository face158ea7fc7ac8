SELECT client_id, iban
FROM account
WHERE deleted_at IS NULL
