-- Clients with something overdue before a day.
SELECT DISTINCT client_id FROM instalment INDEXED BY instalment_open
WHERE paid < sum AND deleted_at IS NULL AND due_day < ?1
