
-- Which of them rank before the rest: the name is the query (0), begins with it (1), has words that begin so (2).
UNION ALL
SELECT client_id, name <> ?2
FROM client_search
WHERE name >= ?2 AND name < ?2 || char(1114111)
UNION ALL
SELECT rowid, 2 FROM client_words WHERE client_words MATCH ?3
