-- Open instalments of a client that may have come to a step.
SELECT id, due_day, sum, paid, currency FROM instalment
WHERE client_id = ?1 AND paid < sum AND deleted_at IS NULL AND due_day <= ?2
ORDER BY due_day, id
