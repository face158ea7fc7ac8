-- Clients with something overdue before a day.
SELECT DISTINCT client_id FROM debtor WHERE first_due < ?1
