SELECT client.id, search.name, search.words, latin.latin, digits.digits
FROM client
LEFT JOIN client_search AS search ON search.client_id = client.id
LEFT JOIN client_latin AS latin ON latin.client_id = client.id
LEFT JOIN client_digits AS digits ON digits.client_id = client.id
ORDER BY client.id
