-- What `PaymentOut` reads; a WHERE follows.
SELECT payment.id, payment.allocated, client.id, client.name, company.name
FROM payment
LEFT JOIN client ON client.id = payment.client_id
LEFT JOIN company ON company.id = payment.company_id
