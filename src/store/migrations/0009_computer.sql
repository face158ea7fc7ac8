-- Where entries were written: what the station's computer was called at its last write. Nothing for generated files.
ALTER TABLE station ADD COLUMN computer TEXT;
