-- What is planned until today; planned_of.sql says whose.
SELECT activity.id, activity.client_id, activity.kind, activity.day, activity.time, activity.prepared,
       activity.pinned, coalesce(activity.due, activity.last_day), activity.version, activity.created_at
FROM activity
JOIN client ON client.id = activity.client_id
WHERE activity.state = 'planned' AND activity.deleted_at IS NULL AND activity.day <= :today
