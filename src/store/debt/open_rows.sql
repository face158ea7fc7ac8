-- Everything open that falls due until a day, the earliest first, from the index of open instalments alone.
SELECT client_id, currency, due_day, sum - paid FROM main.instalment INDEXED BY instalment_open
WHERE paid < sum AND deleted_at IS NULL AND due_day <= :last
ORDER BY due_day
