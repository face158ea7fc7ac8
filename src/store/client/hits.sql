-- Hits of a query; the list's own filter follows.
SELECT rowid, 3 FROM client_words WHERE client_words MATCH ?1