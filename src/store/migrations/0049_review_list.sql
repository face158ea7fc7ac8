-- Which list somebody asked to write into a file; a permission is for that list alone.
ALTER TABLE review ADD COLUMN what TEXT;
