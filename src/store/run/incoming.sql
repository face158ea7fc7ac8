-- What came in and was followed by nothing of ours and by no talk. Older than :since nobody waits any more;
-- incoming_of.sql says to whom.
SELECT activity.id, activity.client_id, activity.kind, activity.day, activity.time, activity.created_at
FROM activity
JOIN client ON client.id = activity.client_id
WHERE activity.direction = 'in' AND activity.deleted_at IS NULL
  AND activity.day BETWEEN :since AND :today
  AND (activity.kind = 'call' AND activity.state = 'missed'
       OR activity.kind IN ('mail', 'message') AND activity.state = 'done' AND activity.result IS NULL)
  AND NOT EXISTS (
      SELECT 1 FROM activity AS later
      WHERE later.client_id = activity.client_id AND later.deleted_at IS NULL AND later.state = 'done'
        AND later.id <> activity.id
        AND later.kind NOT IN ('task', 'event') AND coalesce(later.result, '') <> 'no_answer'
        AND (later.direction IS NOT 'in' OR later.kind IN ('call', 'meeting', 'visit'))
        AND (later.done_on, coalesce(later.time, '24')) >= (activity.day, coalesce(activity.time, '')))
