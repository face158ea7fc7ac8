-- What is planned with a client, or of a user with nobody: of a repeat its next time alone.
SELECT activity.id
FROM activity
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND activity.client_id IS :client
  AND (:client IS NOT NULL OR activity.owner_id = :user)
  AND NOT (activity.series_id IS NOT NULL AND EXISTS (
      SELECT 1 FROM activity AS sooner
      WHERE sooner.series_id = activity.series_id AND sooner.series_day < activity.series_day
        AND sooner.state = 'planned' AND sooner.deleted_at IS NULL))
ORDER BY activity.day, coalesce(activity.time, '24'), activity.id
