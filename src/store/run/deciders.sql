SELECT activity.client_id
FROM activity
JOIN client ON client.id = activity.client_id
WHERE activity.state = 'done' AND activity.kind IN ('meeting', 'visit') AND activity.deleted_at IS NULL
  AND client.deleted_at IS NULL AND client.stage NOT IN ('lost', 'stop')
  AND (:owner IS NULL OR client.owner_id = :owner)
  AND NOT EXISTS (
      SELECT 1 FROM post
      WHERE post.client_id = activity.client_id AND post.role = 'decides'
        AND post.deleted_at IS NULL AND post.left_on IS NULL)
GROUP BY activity.client_id
HAVING count(*) >= 2
