-- All that is overdue, by currency.
SELECT currency, sum(sum - paid) FROM main.instalment INDEXED BY instalment_open
WHERE paid < sum AND deleted_at IS NULL AND due_day < ?1
GROUP BY currency
