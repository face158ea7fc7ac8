-- What a client owes by currency, as it is now. Writes nothing where everything is as it was.
INSERT INTO debtor (client_id, currency, first_due, rest)
SELECT client_id, currency, first_due, rest FROM debt_of_client WHERE client_id = ?1
ON CONFLICT (client_id, currency) DO UPDATE SET first_due = excluded.first_due, rest = excluded.rest
WHERE (debtor.first_due, debtor.rest) IS NOT (excluded.first_due, excluded.rest)
