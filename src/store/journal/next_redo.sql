-- The newest own undo without a redo; a later own ordinary action ends the redo.
SELECT entry.id, entry.at, entry.actor, entry.kind, entry.undoes, entry.part_of
FROM journal AS entry
WHERE entry.actor = ?1
  AND entry.kind = 'undo'
  AND NOT EXISTS (SELECT 1 FROM journal AS redo WHERE redo.undoes = entry.id)
  AND entry.id > coalesce((
      SELECT max(ordinary.id) FROM journal AS ordinary
      WHERE ordinary.actor = ?1
        AND ordinary.undoes IS NULL
        AND ordinary.kind NOT IN ('sign', 'send', 'write-file', 'migration', 'erase', 'end', 'demo', 'set-pin', 'clear-pin')
  ), 0)
ORDER BY entry.id DESC
LIMIT 1
