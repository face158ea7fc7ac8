-- Clients before all others: of what is pinned, and of what was agreed for the next hour.
SELECT client_id FROM main.activity INDEXED BY activity_pinned
WHERE pinned = 1 AND state = 'planned' AND deleted_at IS NULL AND day <= :today AND client_id IS NOT NULL
UNION
SELECT client_id FROM main.activity INDEXED BY activity_planned
WHERE state = 'planned' AND deleted_at IS NULL AND day = :today AND time BETWEEN :from AND :until AND client_id IS NOT NULL
