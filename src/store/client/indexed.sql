SELECT search.name, search.words, latin.latin
FROM client_search AS search
JOIN client_latin AS latin ON latin.client_id = search.client_id
WHERE search.client_id = ?1
