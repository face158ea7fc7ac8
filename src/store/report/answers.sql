-- What came in and asked for an answer, and when the first one was given.
SELECT activity.id, activity.owner_id, activity.day, activity.time,
    activity.kind <> 'call' AND activity.result IS NOT NULL,
    (SELECT min(later.done_on || coalesce(' ' || later.time, '')) FROM activity AS later
     WHERE later.client_id = activity.client_id AND later.deleted_at IS NULL AND later.state = 'done'
       AND later.id <> activity.id
       AND later.kind NOT IN ('task', 'event') AND coalesce(later.result, '') <> 'no_answer'
       AND (later.direction IS NOT 'in' OR later.kind IN ('call', 'meeting', 'visit'))
       AND (later.done_on, coalesce(later.time, '24')) >= (activity.day, coalesce(activity.time, '')))
FROM main.activity INDEXED BY activity_incoming
WHERE activity.direction = 'in' AND activity.deleted_at IS NULL
  AND activity.day BETWEEN :from AND :to
  AND (activity.kind = 'call' AND activity.state = 'missed' OR activity.kind IN ('mail', 'message') AND activity.state = 'done')
  AND (:owner IS NULL OR activity.owner_id = :owner)
