-- What was done with a client in that time, and by whom: who wrote down that it is done; a
-- generated file has nobody who did.
SELECT activity.id,
    (SELECT journal.actor
     FROM journal_row
     JOIN journal ON journal.id = journal_row.journal
     WHERE journal_row.entity = 'activity' AND journal_row.row_id = activity.id
       AND journal_row.after ->> '$.state' = 'done'
       AND coalesce(journal_row.before ->> '$.state', '') <> 'done'
       AND journal.kind <> 'demo'
     ORDER BY journal.id DESC LIMIT 1)
FROM activity
WHERE activity.client_id = :client AND activity.state = 'done' AND activity.deleted_at IS NULL
  AND activity.done_on BETWEEN :from AND :to
ORDER BY activity.done_on, coalesce(activity.time, '24'), activity.id
