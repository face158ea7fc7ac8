-- The same of some clients (settled.sql).
SELECT client_id, max(since), id
FROM (
    SELECT client_id, created_at AS since, id FROM main.activity INDEXED BY activity_following
    WHERE after_id IS NOT NULL AND state = 'planned' AND deleted_at IS NULL
      AND day >= :today AND (day > :today OR created_at >= :since)
      AND client_id IN (SELECT value FROM json_each(:clients))
    UNION ALL
    SELECT client_id, updated_at, id FROM main.activity INDEXED BY activity_done
    WHERE done_on IS NOT NULL AND deleted_at IS NULL AND done_on = :today AND no_next IS NOT NULL
      AND client_id IN (SELECT value FROM json_each(:clients)))
GROUP BY client_id
