-- Everything open of a client.
SELECT due_day, currency, sum, paid, id FROM instalment
WHERE client_id = ?1 AND paid < sum AND deleted_at IS NULL
ORDER BY due_day, id
