SELECT DISTINCT client_id
FROM (SELECT client_id, currency, first_due, rest FROM debtor
      EXCEPT SELECT client_id, currency, first_due, rest FROM debt_of_client)
UNION
SELECT DISTINCT client_id
FROM (SELECT client_id, currency, first_due, rest FROM debt_of_client
      EXCEPT SELECT client_id, currency, first_due, rest FROM debtor)
LIMIT 100
