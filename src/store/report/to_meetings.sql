-- From each of our calls along its next steps, as far as the first meeting. Steps that turn in a circle end where they
-- were before (UNION).
WITH RECURSIVE step (call, id, kind) AS (
    SELECT id, id, kind
    FROM activity
    WHERE done_on IS NOT NULL AND deleted_at IS NULL AND done_on BETWEEN :from AND :to AND state = 'done'
      AND (:owner IS NULL OR owner_id = :owner)
      AND kind = 'call' AND direction IS NOT 'in'
    UNION
    SELECT step.call, next.id, next.kind
    FROM step
    JOIN activity AS next ON next.after_id = step.id AND next.deleted_at IS NULL
    WHERE step.kind NOT IN ('meeting', 'visit')
)
SELECT id, owner_id
FROM activity
WHERE id IN (SELECT call FROM step WHERE kind IN ('meeting', 'visit'))
ORDER BY done_on, coalesce(time, ''), id
