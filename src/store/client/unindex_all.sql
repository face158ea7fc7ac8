INSERT INTO client_words (client_words) VALUES ('delete-all');
DELETE FROM client_search;
DELETE FROM client_latin;
DELETE FROM client_digits;
DELETE FROM client_word;
