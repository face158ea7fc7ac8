-- The morning run asks which clients have a next step ahead that came of an outcome (A-4): the index alone tells it.
CREATE INDEX activity_following ON activity (client_id, day, created_at, after_id, state, deleted_at)
    WHERE after_id IS NOT NULL AND state = 'planned' AND deleted_at IS NULL;
