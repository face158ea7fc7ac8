-- How many actions the list has: the same conditions as list.sql.
SELECT count(*)
FROM journal AS entry
WHERE (entry.part_of IS NULL OR entry.part_of = entry.id
       OR entry.kind <> (SELECT kind FROM journal AS head WHERE head.id = entry.part_of))
  AND (:actor IS NULL OR entry.actor = :actor)
  AND (:from IS NULL OR entry.at >= :from)
  AND (:until IS NULL OR entry.at < :until)
  AND (:about IS NULL OR EXISTS (
          SELECT 1 FROM journal_row AS changed
          WHERE changed.journal = entry.id
            AND (changed.row_id = :about OR changed.after ->> '$.client_id' = :about)))
