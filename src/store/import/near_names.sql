-- The same number on both sides of a name.
SELECT name FROM (SELECT name FROM client_search WHERE name < ?1 ORDER BY name DESC LIMIT ?2)
UNION
SELECT name FROM (SELECT name FROM client_search WHERE name > ?1 ORDER BY name LIMIT ?2)
