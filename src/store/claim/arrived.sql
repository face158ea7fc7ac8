-- What a client paid in a currency from a day on, whatever it closes; a debt given up is no money.
SELECT day, sum FROM payment
WHERE client_id = ?1 AND currency = ?2 AND day >= ?3 AND kind IN ('received', 'offset') AND cancelled_at IS NULL
