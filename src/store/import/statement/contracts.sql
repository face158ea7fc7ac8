SELECT client_id, number
FROM contract
WHERE cancelled_at IS NULL AND client_id IN (SELECT value FROM json_each(?1))
ORDER BY id
