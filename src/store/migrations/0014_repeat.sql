-- What comes back: each time is a row of its own, so that it may be moved, done and described alone.
ALTER TABLE activity ADD COLUMN repeat TEXT;                            -- the rule (domain/activity/repeat)
ALTER TABLE activity ADD COLUMN series_id INTEGER REFERENCES activity (id);  -- the first of them
ALTER TABLE activity ADD COLUMN series_day TEXT;                        -- the day that the rule gave it: YYYY-MM-DD
ALTER TABLE activity ADD COLUMN is_exception INTEGER NOT NULL DEFAULT 0;     -- changed alone: no pattern for later ones
-- What came from a calendar file, or goes into one.
ALTER TABLE activity ADD COLUMN uid TEXT;                               -- its name in other calendars (RFC 5545, 3.8.4.7)
ALTER TABLE activity ADD COLUMN last_day TEXT;                          -- the last of several whole days: YYYY-MM-DD
ALTER TABLE activity ADD COLUMN remind INTEGER;                         -- minutes before it begins

CREATE INDEX activity_by_series ON activity (series_id, series_day) WHERE series_id IS NOT NULL;
CREATE INDEX activity_by_uid ON activity (uid) WHERE uid IS NOT NULL;
