-- A removed client has what went with it, at the same moment: its card is as it was.
WHERE activity.client_id = ?1 AND activity.deleted_at IS client.deleted_at
  -- Of a repeat the next time alone stands there.
  AND NOT (activity.state = 'planned' AND activity.series_id IS NOT NULL AND EXISTS (
      SELECT 1 FROM activity AS sooner
      WHERE sooner.series_id = activity.series_id AND sooner.series_day < activity.series_day
        AND sooner.state = 'planned' AND sooner.deleted_at IS activity.deleted_at))
ORDER BY activity.day DESC, coalesce(activity.time, '') DESC, activity.id DESC
LIMIT ?2
