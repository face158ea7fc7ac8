-- No client has the word any more: ?3 asks for it in the language of the word table.
DELETE FROM client_word
WHERE letters = ?1 AND word = ?2
  AND NOT EXISTS (SELECT 1 FROM client_words WHERE client_words MATCH ?3)
