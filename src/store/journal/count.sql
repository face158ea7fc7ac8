-- How many actions the list has; conditions.sql follows.
SELECT count(*)
FROM journal AS entry
WHERE TRUE
