SELECT client_id FROM contact_point WHERE id = ?1
UNION
SELECT post.client_id
FROM contact_point AS point
JOIN post ON post.contact_id = point.contact_id
WHERE point.id = ?1
