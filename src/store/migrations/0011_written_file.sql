-- What an entry without rows is about, as JSON: the file that was written outside. A name in it is erased like one in
-- an image.
ALTER TABLE journal ADD COLUMN about TEXT;
CREATE INDEX journal_by_about ON journal (id) WHERE about IS NOT NULL;
