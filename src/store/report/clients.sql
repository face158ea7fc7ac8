-- Whoever was added since then was changed since then: that has an index. What one action brought has one moment, so that
-- each is asked for once whether it was a list or the demo.
SELECT owner_id, sum(count)
FROM (
    SELECT owner_id, count(*) AS count, min(id) AS first
    FROM client
    WHERE deleted_at IS NULL AND updated_at >= :since AND created_at >= :since AND created_at < :until
      AND (:owner IS NULL OR owner_id = :owner)
    GROUP BY owner_id, created_at)
WHERE NOT EXISTS (
    SELECT 1
    FROM journal_row JOIN journal ON journal.id = journal_row.journal
    WHERE journal_row.entity = 'client' AND journal_row.row_id = first AND journal_row.before IS NULL
      AND journal.kind IN ('import-clients', 'demo'))
GROUP BY owner_id
