-- A PIN of somebody, as a PHC string of Argon2id. It stands in no image of the journal, and leaves the file with none of its lists.
ALTER TABLE user ADD COLUMN pin TEXT;
