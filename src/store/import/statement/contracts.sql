SELECT client_id, number
FROM contract
WHERE cancelled_at IS NULL
ORDER BY id
