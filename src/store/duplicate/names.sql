SELECT search.client_id, search.name, client.city, client.tax_id, client.kpp
FROM client_search AS search
JOIN client ON client.id = search.client_id
ORDER BY search.name, search.client_id
