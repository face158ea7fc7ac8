-- How much is planned and done on each day; conditions.sql comes before.
SELECT activity.day, count(*) FILTER (WHERE activity.state = 'planned'), count(*) FILTER (WHERE activity.state = 'done')
FROM activity
LEFT JOIN client ON client.id = activity.client_id
