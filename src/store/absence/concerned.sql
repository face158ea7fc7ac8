-- Clients of a user, and those of others with whom something of his was done in that time.
SELECT id, name FROM client WHERE owner_id = :user AND deleted_at IS NULL
UNION
SELECT client.id, client.name
FROM main.activity INDEXED BY activity_done
JOIN client ON client.id = activity.client_id
WHERE activity.done_on IS NOT NULL AND activity.deleted_at IS NULL AND activity.done_on BETWEEN :from AND :to
  AND activity.owner_id = :user AND client.deleted_at IS NULL
ORDER BY 2, 1
