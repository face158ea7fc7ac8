INSERT INTO client_words (rowid, words, latin)
VALUES (?1, ?2, ?3)
