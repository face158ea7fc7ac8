-- One step of the index for each name, however many entries it has.
WITH RECURSIVE people (name) AS (
    SELECT min(actor) FROM journal
    UNION ALL
    SELECT (SELECT min(actor) FROM journal WHERE actor > people.name) FROM people WHERE people.name IS NOT NULL
)
SELECT name FROM people WHERE name IS NOT NULL
