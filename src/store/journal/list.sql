-- Actions, newest first: the head stands for the whole action.
SELECT
    entry.id, entry.at, entry.actor, entry.kind, entry.undoes, entry.part_of,
    CASE
        WHEN entry.part_of IS NULL
        THEN (SELECT count(DISTINCT row_id) FROM journal_row WHERE journal = entry.id)
        ELSE (SELECT count(DISTINCT row_id) FROM journal_row WHERE journal IN (
                  SELECT id FROM journal WHERE part_of = entry.part_of AND kind = entry.kind))
    END AS touched,
    EXISTS (SELECT 1 FROM journal AS undo WHERE undo.undoes = entry.id
            AND NOT EXISTS (SELECT 1 FROM journal AS redo WHERE redo.undoes = undo.id)) AS undone,
    (SELECT CASE WHEN turned.undoes IS NULL THEN turned.kind
            ELSE (SELECT made.kind FROM journal AS made WHERE made.id = turned.undoes) END
     FROM journal AS turned WHERE turned.id = entry.undoes) AS turned_kind,
    (SELECT entity FROM journal_row WHERE journal = entry.id ORDER BY step LIMIT 1) AS entity,
    (SELECT after FROM journal_row WHERE journal = entry.id ORDER BY step LIMIT 1) AS subject
FROM journal AS entry
WHERE (entry.part_of IS NULL OR entry.part_of = entry.id
       OR entry.kind <> (SELECT kind FROM journal AS head WHERE head.id = entry.part_of))
  AND (:actor IS NULL OR entry.actor = :actor)
  AND (:from IS NULL OR entry.at >= :from)
  AND (:until IS NULL OR entry.at < :until)
  AND (:before IS NULL OR entry.id < :before)
  AND (:about IS NULL OR EXISTS (
          SELECT 1 FROM journal_row AS changed
          WHERE changed.journal = entry.id
            AND (changed.row_id = :about OR changed.after ->> '$.client_id' = :about)))
ORDER BY entry.id DESC
LIMIT :limit
