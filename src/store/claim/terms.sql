-- Open instalments with a due day.
SELECT id, invoice_id, place, due_day, sum - paid, currency
FROM instalment
WHERE client_id = ?1 AND paid < sum AND due_day IS NOT NULL AND deleted_at IS NULL
