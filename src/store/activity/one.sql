WHERE activity.id = ?1 AND activity.deleted_at IS NULL
