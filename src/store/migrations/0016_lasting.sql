-- What lasts several whole days is found by its last one.
CREATE INDEX activity_lasting ON activity (last_day) WHERE last_day IS NOT NULL AND deleted_at IS NULL;
