-- Who has something overdue: since when, and all that is open with a due day.
SELECT client_id, currency, first_due, rest FROM debtor WHERE first_due < :today
