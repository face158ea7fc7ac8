-- How many activities a filter keeps; conditions.sql comes behind.
SELECT count(*)
FROM activity
