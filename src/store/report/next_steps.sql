SELECT id, owner_id
FROM activity
WHERE done_on IS NOT NULL AND deleted_at IS NULL AND done_on BETWEEN :from AND :to AND state = 'done'
  AND (:owner IS NULL OR owner_id = :owner)
  AND EXISTS (SELECT 1 FROM activity AS next WHERE next.after_id = activity.id AND next.deleted_at IS NULL)
ORDER BY done_on, coalesce(time, ''), id
