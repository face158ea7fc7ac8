-- Which activities a filter keeps.
WHERE activity.deleted_at IS NULL AND client.deleted_at IS NULL
  AND (:client IS NULL OR activity.client_id = :client)
  AND (:owner IS NULL OR NOT EXISTS (SELECT 1 FROM user WHERE name = :owner AND deleted_at IS NULL)
       OR user.name = :owner OR :stands_in IS NOT NULL AND activity.owner_id IN (
      SELECT absence.user_id FROM absence
      JOIN user AS own ON own.id = absence.substitute_id AND own.name = :owner AND own.deleted_at IS NULL
      WHERE absence.deleted_at IS NULL AND activity.day <= absence.to_day
        AND (activity.day >= absence.from_day
             OR activity.state = 'planned' AND :stands_in BETWEEN absence.from_day AND absence.to_day)))
  AND (:state IS NULL OR activity.state = :state)
  AND activity.day >= coalesce(:from, '') AND activity.day <= coalesce(:until, '9')
