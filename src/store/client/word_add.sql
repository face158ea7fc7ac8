INSERT INTO client_word (letters, word)
VALUES (?1, ?2)
ON CONFLICT DO NOTHING
