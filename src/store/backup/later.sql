SELECT count(*) FROM main.journal AS entry
WHERE NOT EXISTS (SELECT 1 FROM backup.journal AS known WHERE known.op_id = entry.op_id)
