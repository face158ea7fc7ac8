-- What was done on a day: all of it, our calls, meetings.
SELECT count(*),
    coalesce(sum(kind = 'call' AND direction IS NOT 'in'), 0),
    coalesce(sum(kind IN ('meeting', 'visit')), 0)
FROM activity
WHERE done_on IS NOT NULL AND deleted_at IS NULL AND done_on = :day
  AND (:owner IS NULL OR owner_id = :owner)
