-- What `PaymentOut` reads; a WHERE follows.
SELECT payment.id, payment.allocated, client.id, client.name, company.name, credited.id, credited.number
FROM payment
LEFT JOIN client ON client.id = payment.client_id
LEFT JOIN company ON company.id = payment.company_id
LEFT JOIN invoice AS credited ON credited.id = payment.invoice_id
