-- Images of entries that both files have, as the backup and as the later file keeps them.
WITH image (old_before, old_after, new_before, new_after) AS (
    SELECT old.before, old.after, new.before, new.after
    FROM main.journal AS entry JOIN backup.journal AS known ON known.id = entry.id AND known.op_id = entry.op_id
    JOIN main.journal_row AS new ON new.journal = entry.id
    JOIN backup.journal_row AS old ON old.journal = new.journal AND old.step = new.step
)
SELECT old_before, new_before FROM image WHERE old_before <> new_before
UNION ALL SELECT old_after, new_after FROM image WHERE old_after <> new_after
