SELECT debt_letter.id, debt_letter.client_id, client.name
FROM debt_letter
JOIN client ON client.id = debt_letter.client_id
WHERE 1
