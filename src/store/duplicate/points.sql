-- Phones and mails of a few clients. What a person has who works for several of them proves nothing.
WITH shared AS MATERIALIZED (
    SELECT normal FROM contact_point
    WHERE normal IS NOT NULL AND deleted_at IS NULL
    GROUP BY normal
    HAVING count(*) > 1
)
SELECT group_concat(holder) FROM (
    SELECT DISTINCT point.normal AS normal, coalesce(point.client_id, post.client_id) AS holder
    FROM shared
    JOIN contact_point AS point ON point.normal = shared.normal AND point.deleted_at IS NULL
    LEFT JOIN post ON post.contact_id = point.contact_id AND post.deleted_at IS NULL AND post.left_on IS NULL
    WHERE NOT EXISTS (
          SELECT 1 FROM post AS other
          WHERE other.contact_id = post.contact_id AND other.client_id <> post.client_id
            AND other.deleted_at IS NULL)
)
WHERE holder IS NOT NULL
GROUP BY normal
HAVING count(*) BETWEEN 2 AND ?1
