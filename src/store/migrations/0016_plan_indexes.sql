-- What lasts several whole days is found by its last one.
CREATE INDEX activity_lasting ON activity (last_day) WHERE last_day IS NOT NULL AND deleted_at IS NULL;
-- A month is counted from its index alone.
DROP INDEX activity_by_day;
CREATE INDEX activity_by_day ON activity (day, state, client_id, deleted_at) WHERE deleted_at IS NULL;
-- What nobody has is its client's owner's to do.
CREATE INDEX activity_of_nobody ON activity (client_id, day)
    WHERE owner_id IS NULL AND client_id IS NOT NULL AND deleted_at IS NULL;
-- One's own plan, without all that is done.
CREATE INDEX activity_planned_of ON activity (owner_id, day)
    WHERE owner_id IS NOT NULL AND state = 'planned' AND deleted_at IS NULL;
-- Reports count promises by the day on which they fell due.
CREATE INDEX activity_kept ON activity (promise_on)
    WHERE promise_on IS NOT NULL AND promise_kept IS NOT NULL AND deleted_at IS NULL;
