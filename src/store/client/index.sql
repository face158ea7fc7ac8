INSERT INTO client_search (client_id, name, words)
VALUES (?1, ?2, ?3)
ON CONFLICT (client_id) DO UPDATE SET name = excluded.name, words = excluded.words
