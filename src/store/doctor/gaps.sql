-- The last number of every gap.
SELECT entry.id - 1 FROM journal AS entry
WHERE entry.id > 1 AND NOT EXISTS (SELECT 1 FROM journal AS earlier WHERE earlier.id = entry.id - 1)
ORDER BY entry.id
