-- From the index of days alone; what belongs to removed clients is taken off by itself.
WHERE activity.deleted_at IS NULL AND activity.day >= :from AND activity.day <= :until
