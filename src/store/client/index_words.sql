INSERT INTO client_words (rowid, name, words, latin)
VALUES (?1, ?2, ?3, ?4)
