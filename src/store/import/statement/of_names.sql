SELECT client_id
FROM client_search
WHERE name IN (SELECT value FROM json_each(?1))
