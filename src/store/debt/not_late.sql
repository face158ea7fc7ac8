-- What is open and not overdue, from the index of open instalments alone.
SELECT client_id, currency, sum - paid FROM main.instalment INDEXED BY instalment_open
WHERE paid < sum AND deleted_at IS NULL AND due_day >= :today
