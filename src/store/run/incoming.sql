-- What came in and was followed by nothing of ours and by no talk. Older than :since nobody waits any more; from whom
-- or to whom follows. The first condition is that of the indexes, word for word.
SELECT activity.id, activity.client_id, activity.kind, activity.day, activity.time, activity.created_at
FROM activity
JOIN client ON client.id = activity.client_id
WHERE activity.direction = 'in' AND activity.deleted_at IS NULL
  AND (activity.kind = 'call' AND activity.state = 'missed'
       OR activity.kind IN ('mail', 'message') AND activity.state = 'done' AND activity.result IS NULL)
  AND activity.day BETWEEN :since AND :today
  AND NOT EXISTS (
      SELECT 1 FROM activity AS later
      WHERE later.client_id = activity.client_id AND later.deleted_at IS NULL AND later.state = 'done'
        AND later.kind NOT IN ('task', 'event') AND coalesce(later.result, '') <> 'no_answer'
        AND (later.direction IS NOT 'in' OR later.kind IN ('call', 'meeting', 'visit'))
        AND (later.done_on, coalesce(later.time, '24')) >= (activity.day, coalesce(activity.time, '')))
