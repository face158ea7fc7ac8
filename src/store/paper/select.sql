-- What `PaperOut` reads; a WHERE follows.
SELECT paper.id, user.name FROM paper LEFT JOIN user ON user.id = paper.checked_by
