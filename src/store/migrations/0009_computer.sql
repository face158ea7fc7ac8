-- Where an entry was written: the computer's name, as its people know it. Nothing for generated files.
ALTER TABLE station ADD COLUMN computer TEXT;
