-- Whether a living branch has a head office that is a branch, or branches of its own.
SELECT EXISTS (SELECT 1 FROM client AS head
               WHERE head.id = client.head_id AND (head.id = client.id OR head.head_id IS NOT NULL))
    OR EXISTS (SELECT 1 FROM client AS branch WHERE branch.head_id = client.id AND branch.deleted_at IS NULL)
FROM client
WHERE client.id = ?1 AND client.head_id IS NOT NULL AND client.deleted_at IS NULL
