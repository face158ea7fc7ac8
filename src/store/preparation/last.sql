-- The last talks of both sides, by the index of talks: its condition stands here word for word.
SELECT id, done_on, kind, result, outcome
FROM main.activity INDEXED BY activity_talked
WHERE client_id = ?1 AND state = 'done' AND deleted_at IS NULL
  AND (kind IN ('call', 'meeting', 'visit') AND coalesce(result, '') <> 'no_answer'
      OR kind IN ('mail', 'message') AND (direction = 'in' OR coalesce(result, 'no_answer') <> 'no_answer'))
ORDER BY done_on DESC, coalesce(time, '') DESC, id DESC
LIMIT ?2
