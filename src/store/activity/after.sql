  -- Behind the last one of the page before.
  AND (activity.day, coalesce(activity.time, ''), activity.id) > (:day, :time, :id)
