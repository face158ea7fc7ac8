-- What we promised the client and have not kept, the earliest term first.
SELECT id, promise, promise_on
FROM activity
WHERE client_id = ?1 AND promise IS NOT NULL AND promise_kept IS NULL AND deleted_at IS NULL
ORDER BY promise_on IS NULL, promise_on, id
