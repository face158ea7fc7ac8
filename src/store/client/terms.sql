-- What the word table holds, word by word.
CREATE VIRTUAL TABLE IF NOT EXISTS temp.client_term USING fts5vocab (main, client_words, col)
