-- The words of living clients by their beginnings, as they are written and as they sound, those of the name
-- apart: a question reads the words it names and not every client. Derived, never journaled; the texts stay in client_search and
-- client_latin, to be compared and to be looked through for slips of the fingers.
CREATE VIRTUAL TABLE client_words USING fts5 (
    name, words, latin,
    content = '', contentless_delete = 1, detail = column, prefix = '1 2', tokenize = 'ascii'
);

INSERT INTO client_words (rowid, name, words, latin)
SELECT search.client_id, search.name, search.words, latin.latin
FROM client_search AS search
JOIN client_latin AS latin ON latin.client_id = search.client_id;
