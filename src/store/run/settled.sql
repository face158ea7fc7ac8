-- Clients with an outcome whose next step is ahead, or which has none and why: since when.
SELECT client_id, max(since), id
FROM (
    SELECT client_id, created_at AS since, id FROM main.activity INDEXED BY activity_following
    WHERE after_id IS NOT NULL AND state = 'planned' AND deleted_at IS NULL
      AND day >= :today AND (day > :today OR created_at >= :since)
    UNION ALL
    SELECT client_id, updated_at, id FROM main.activity INDEXED BY activity_done
    WHERE done_on IS NOT NULL AND deleted_at IS NULL AND done_on = :today AND no_next IS NOT NULL)
WHERE client_id IS NOT NULL
GROUP BY client_id
