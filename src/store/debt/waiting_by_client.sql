-- What is open and has no due day yet: its event has not happened.
SELECT client_id, currency, sum(sum - paid) FROM main.instalment INDEXED BY instalment_open
WHERE paid < sum AND deleted_at IS NULL AND due_day IS NULL
GROUP BY client_id, currency
