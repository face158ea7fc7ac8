SELECT id, sum - paid FROM instalment
WHERE invoice_id = ?1 AND client_id = ?2 AND currency = ?3 AND paid < sum AND deleted_at IS NULL
ORDER BY due_day IS NULL, due_day, place
