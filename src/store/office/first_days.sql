-- How often somebody did what is learned first, in the order of the lessons.
SELECT
    (SELECT count(*) FROM client WHERE owner_id = ?1 AND deleted_at IS NULL),
    (SELECT count(DISTINCT post.contact_id) FROM client JOIN post ON post.client_id = client.id AND post.deleted_at IS NULL
     WHERE client.owner_id = ?1 AND client.deleted_at IS NULL),
    (SELECT count(*) FROM activity WHERE owner_id = ?1 AND state = 'done' AND kind <> 'task' AND deleted_at IS NULL),
    (SELECT count(*) FROM activity
     WHERE owner_id = ?1 AND state = 'planned' AND client_id IS NOT NULL AND deleted_at IS NULL),
    (SELECT count(*) FROM client JOIN note ON note.client_id = client.id AND note.deleted_at IS NULL
     WHERE client.owner_id = ?1 AND client.deleted_at IS NULL),
    (SELECT count(*) FROM client JOIN need ON need.client_id = client.id AND need.deleted_at IS NULL
     WHERE client.owner_id = ?1 AND client.deleted_at IS NULL),
    (SELECT count(*) FROM activity WHERE owner_id = ?1 AND prepared = 1 AND deleted_at IS NULL),
    (SELECT count(*) FROM contract WHERE owner_id = ?1 AND cancelled_at IS NULL)
