-- What stands on a later day than it did this morning: the first image of today tells where that was.
SELECT activity.client_id, activity.id, activity.day
FROM activity
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND activity.day > :today
  AND activity.moved > 0 AND activity.updated_at >= :since
  AND (:owner IS NULL OR activity.owner_id = :owner)
  AND activity.day > (
      SELECT json_extract(journal_row.before, '$.day')
      FROM journal_row JOIN journal ON journal.id = journal_row.journal
      WHERE journal_row.entity = 'activity' AND journal_row.row_id = activity.id
        AND journal.at >= :since AND journal_row.before IS NOT NULL
      ORDER BY journal_row.journal, journal_row.step LIMIT 1)
