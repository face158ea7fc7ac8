-- How many activities a filter keeps; conditions.sql follows.
SELECT count(*)
FROM activity
LEFT JOIN client ON client.id = activity.client_id
LEFT JOIN user ON user.id = activity.owner_id
