-- Steps that were taken, those of one day and step as one contact.
SELECT day, step, kind, max(note), count(*)
FROM dunning_step
WHERE client_id = ?1 AND deleted_at IS NULL
GROUP BY day, step, kind ORDER BY day DESC, step DESC
