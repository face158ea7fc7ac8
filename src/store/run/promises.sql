SELECT activity.id, activity.client_id, activity.promise_on, activity.created_at
FROM activity
JOIN client ON client.id = activity.client_id
WHERE activity.promise_on IS NOT NULL AND activity.promise_kept IS NULL AND activity.deleted_at IS NULL
  AND activity.promise_on <= :until
  AND (:owner IS NULL OR activity.owner_id = :owner OR activity.owner_id IS NULL AND client.owner_id = :owner)
