-- Names that are the query (2) or begin with it (3): they rank before all other hits. The list's own filter takes the
-- place of the remark.
SELECT client_id, 2 + (name <> ?1) FROM client_search WHERE name >= ?1 AND name < ?1 || char(1114111)
-- kept
