-- How much is planned and done on each day; conditions.sql comes behind.
SELECT activity.day, count(*) FILTER (WHERE activity.state = 'planned'), count(*) FILTER (WHERE activity.state = 'done')
FROM activity
