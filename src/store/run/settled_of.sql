  AND client_id IN (SELECT value FROM json_each(:clients))
