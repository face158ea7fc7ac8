-- The list's own filter follows.
SELECT client_id, digits FROM client_digits WHERE TRUE
