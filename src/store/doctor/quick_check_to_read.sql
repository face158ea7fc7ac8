-- Every table alone: the check of the whole file writes into the word index, which it may not here.
SELECT found.quick_check
FROM sqlite_schema AS part JOIN pragma_quick_check(part.name) AS found
WHERE part.type = 'table' AND part.sql NOT LIKE 'CREATE VIRTUAL%'
