-- People: rows whose name became their own code in an erasure that the backup does not know.
SELECT row.entity, row.row_id, entry.about ->> '$.reason', entry.about ->> '$.signed_too' IS NOT NULL
FROM main.journal AS entry JOIN main.journal_row AS row ON row.journal = entry.id
WHERE entry.kind = ?1 AND row.entity IN ('contact', 'client') AND row.after ->> '$.name' = '#' || row.row_id
  AND NOT EXISTS (SELECT 1 FROM backup.journal AS known WHERE known.op_id = entry.op_id)
ORDER BY entry.id, row.step
