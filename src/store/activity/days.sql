-- How much there is on each day, by its state; conditions.sql or days_of_all.sql comes behind.
SELECT activity.day, activity.state, count(*)
FROM activity
