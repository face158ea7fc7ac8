SELECT search.name, client.tax_id IS NOT NULL
FROM client_search AS search
JOIN client ON client.id = search.client_id
