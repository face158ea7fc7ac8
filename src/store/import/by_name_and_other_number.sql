SELECT client.id, client.name, client.tax_id, client.kpp, client.city, client.head_id
FROM client_search AS search
JOIN client ON client.id = search.client_id
WHERE search.name = ?1 AND client.deleted_at IS NULL AND client.tax_id <> ?3
ORDER BY search.client_id
LIMIT ?2
