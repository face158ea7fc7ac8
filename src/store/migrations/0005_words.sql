-- Words of living clients, each once, by their length: a slip of the fingers is looked for among words and not
-- among clients. Derived, never journaled.
CREATE TABLE client_word (
    letters INTEGER NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (letters, word)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE temp.term USING fts5vocab (main, client_words, col);

INSERT INTO client_word (letters, word)
SELECT DISTINCT length(term), term
FROM temp.term
WHERE col = 'words' AND length(term) >= 4 AND term NOT GLOB '*[0-9]*'
ORDER BY 1, 2;

DROP TABLE temp.term;
