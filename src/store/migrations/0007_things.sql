-- How many things an entry is about, as a person counts them: an import of seven clients is seven, whatever rows
-- they are kept in. Nothing in entries of earlier versions.
ALTER TABLE journal ADD COLUMN things INTEGER;
