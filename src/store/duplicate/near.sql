-- As many on both sides of a name in the order of letters.
SELECT client_id FROM (SELECT client_id FROM client_search WHERE name < ?1 ORDER BY name DESC LIMIT ?2)
UNION
SELECT client_id FROM (SELECT client_id FROM client_search WHERE name > ?1 ORDER BY name LIMIT ?2)
