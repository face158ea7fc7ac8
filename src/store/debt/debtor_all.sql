DELETE FROM debtor;
INSERT INTO debtor (client_id, currency, first_due, rest)
SELECT client_id, currency, first_due, rest FROM debt_of_client;
