SELECT client.id, search.name, search.words, search.latin, search.digits
FROM client
LEFT JOIN client_search AS search ON search.client_id = client.id
ORDER BY client.id
