-- Other names that the user of this name has or had.
SELECT DISTINCT other.after ->> '$.name'
FROM journal_row AS mine
JOIN journal_row AS other ON other.entity = 'user' AND other.row_id = mine.row_id
WHERE mine.entity = 'user' AND mine.after ->> '$.name' = ?1 AND other.after ->> '$.name' <> ?1
