-- Whose it is: of one that nobody has, the client's owner's. Who stands in also sees what is planned for the days of
-- the absence, and, on these days, what was not done before it (C-11).
  AND (:owner IS NULL OR coalesce(activity.owner_id, client.owner_id) = :owner
       OR :stands_in IS NOT NULL AND coalesce(activity.owner_id, client.owner_id) IN (
      SELECT absence.user_id FROM absence
      WHERE absence.substitute_id = :owner AND absence.deleted_at IS NULL AND activity.day <= absence.to_day
        AND (activity.day >= absence.from_day
             OR activity.state = 'planned' AND :stands_in BETWEEN absence.from_day AND absence.to_day)))
