INSERT INTO client_search (client_id, name, words, latin, digits)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (client_id) DO UPDATE
SET name = excluded.name, words = excluded.words, latin = excluded.latin, digits = excluded.digits
