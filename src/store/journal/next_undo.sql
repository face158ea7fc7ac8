-- The newest own ordinary entry that stands: not final, not undone, not too old.
SELECT entry.id, entry.at, entry.actor, entry.kind, entry.undoes, entry.part_of
FROM journal AS entry
WHERE entry.actor = ?1
  AND entry.at >= ?2
  AND entry.id < ?3
  AND entry.undoes IS NULL
  AND entry.kind NOT IN ('sign', 'send', 'write-file', 'migration', 'erase', 'end', 'demo', 'set-pin', 'clear-pin')
  AND NOT EXISTS (
      SELECT 1 FROM journal AS undo
      WHERE undo.undoes = entry.id
        AND NOT EXISTS (SELECT 1 FROM journal AS redo WHERE redo.undoes = undo.id)
  )
ORDER BY entry.id DESC
LIMIT 1
