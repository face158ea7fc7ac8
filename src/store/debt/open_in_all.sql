-- The same of all clients together.
SELECT 0, currency, sum(sum - paid) FROM instalment INDEXED BY instalment_open
WHERE paid < sum AND deleted_at IS NULL AND due_day >= :first AND due_day <= :last
GROUP BY currency
