-- What is open and fell due in a span of days, all clients together, from the index of open instalments alone; nothing
-- waits in it.
SELECT 0, currency, sum(sum - paid) FROM main.instalment INDEXED BY instalment_open
WHERE paid < sum AND deleted_at IS NULL AND due_day >= :first AND due_day <= :last
GROUP BY currency
