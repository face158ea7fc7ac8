-- Hits of a query, none before another; the list's own filter takes the place of the remark.
SELECT rowid, 3 FROM client_words WHERE client_words MATCH ?1
-- kept
