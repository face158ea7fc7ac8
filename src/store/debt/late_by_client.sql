-- What fell due before today: how much, and since when.
SELECT client_id, currency, min(due_day), sum(sum - paid) FROM instalment INDEXED BY instalment_open
WHERE paid < sum AND deleted_at IS NULL AND due_day < :today
GROUP BY client_id, currency
