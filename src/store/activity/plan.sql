-- What the planner must know of each, without reading it whole; conditions.sql or lasting.sql comes behind.
SELECT activity.id, activity.day, activity.last_day, activity.time, activity.minutes, activity.kind, activity.series_id,
    activity.owner_id, activity.state
FROM activity
