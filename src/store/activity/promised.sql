-- What we promised the client and did not keep: that of the chosen activity, else the earliest that is due soon.
SELECT id FROM activity
WHERE client_id = :client AND promise_on IS NOT NULL AND promise_kept IS NULL AND deleted_at IS NULL
  AND state = 'done' AND (promise_on <= :until OR id = :chosen)
ORDER BY id IS NOT :chosen, promise_on, id
LIMIT 1
