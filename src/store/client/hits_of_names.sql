-- Hits of a query: first those outside of the name (3), then names with words that begin so (2). Which of them are the
-- query (0) or begin with it (1) is told besides. The list's own filter takes the place of the remarks.
SELECT rowid, 3 FROM client_words WHERE client_words MATCH ?1
-- kept
UNION ALL
SELECT rowid, 2 FROM client_words WHERE client_words MATCH ?2
-- kept
UNION ALL
SELECT client_id, name <> ?3
FROM client_search
WHERE name >= ?3 AND name < ?3 || char(1114111)
