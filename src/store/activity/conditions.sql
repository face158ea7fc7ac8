-- Living activities of these days; what belongs to a removed client is none.
WHERE activity.deleted_at IS NULL
  AND coalesce(activity.client_id, 0) NOT IN (SELECT id FROM client WHERE deleted_at IS NOT NULL)
  AND activity.day >= :from AND activity.day <= :until
