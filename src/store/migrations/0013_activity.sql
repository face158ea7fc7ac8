-- What is done with clients: first a plan, then what came of it. Days and times are the office's own.
CREATE TABLE activity (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    client_id  INTEGER REFERENCES client (id),     -- a task or an event may be nobody's
    contact_id INTEGER REFERENCES contact (id),
    owner_id   INTEGER REFERENCES user (id),
    after_id   INTEGER REFERENCES activity (id),   -- whose next step it is
    kind       TEXT    NOT NULL,
    direction  TEXT,
    channel    TEXT,
    day        TEXT    NOT NULL,                   -- when to begin, or when it was: YYYY-MM-DD
    time       TEXT,                               -- HH:MM
    minutes    INTEGER,                            -- how long
    due        TEXT,                               -- must be done by: YYYY-MM-DD
    goal       TEXT,
    place      TEXT,
    state      TEXT    NOT NULL DEFAULT 'planned',
    done_on    TEXT,                               -- YYYY-MM-DD
    result     TEXT,
    outcome    TEXT,
    promise    TEXT,                               -- what we promised
    promise_on TEXT,                               -- by when: YYYY-MM-DD
    promise_kept TEXT,                             -- when it was kept: YYYY-MM-DD
    moved      INTEGER NOT NULL DEFAULT 0,         -- how often it was put off
    prepared   INTEGER NOT NULL DEFAULT 0,         -- papers and questions are ready
    pinned     INTEGER NOT NULL DEFAULT 0,         -- before everything else in the morning run
    reason     TEXT,                               -- why it was put off or called off
    no_next    TEXT                                -- why nothing follows
) STRICT;

CREATE INDEX activity_by_client ON activity (client_id, day) WHERE client_id IS NOT NULL;
CREATE INDEX activity_by_contact ON activity (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX activity_by_after ON activity (after_id) WHERE after_id IS NOT NULL;
CREATE INDEX activity_by_owner ON activity (owner_id, day) WHERE owner_id IS NOT NULL;
CREATE INDEX activity_planned ON activity (day, time) WHERE state = 'planned' AND deleted_at IS NULL;
CREATE INDEX activity_open ON activity (client_id, day) WHERE state = 'planned' AND deleted_at IS NULL;
CREATE INDEX activity_promised ON activity (promise_on)
    WHERE promise_on IS NOT NULL AND promise_kept IS NULL AND deleted_at IS NULL;
CREATE INDEX activity_incoming ON activity (day) WHERE direction = 'in' AND deleted_at IS NULL;
CREATE INDEX activity_met ON activity (client_id)
    WHERE state = 'done' AND kind IN ('meeting', 'visit') AND deleted_at IS NULL;
-- Both sides spoke (domain/activity).
CREATE INDEX activity_talked ON activity (client_id, done_on)
    WHERE state = 'done' AND deleted_at IS NULL
      AND (kind IN ('call', 'meeting', 'visit') AND coalesce(result, '') <> 'no_answer'
           OR kind IN ('mail', 'message') AND (direction = 'in' OR coalesce(result, 'no_answer') <> 'no_answer'));
CREATE INDEX activity_done ON activity (done_on) WHERE done_on IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX activity_by_day ON activity (day) WHERE deleted_at IS NULL;

-- Days that the office works or not, whatever the published calendar says.
CREATE TABLE calendar_day (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    country    TEXT    NOT NULL,
    day        TEXT    NOT NULL,                   -- YYYY-MM-DD
    kind       TEXT    NOT NULL,                   -- holiday, dayoff, work, short
    name       TEXT,
    source     TEXT
) STRICT;
CREATE UNIQUE INDEX calendar_day_of_country ON calendar_day (country, day) WHERE deleted_at IS NULL;

-- A client whose card of the morning run was put aside.
CREATE TABLE run_pause (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    client_id  INTEGER NOT NULL REFERENCES client (id),
    owner_id   INTEGER REFERENCES user (id),       -- in whose run; everybody's where nobody is named
    until      TEXT    NOT NULL,                   -- YYYY-MM-DDTHH:MM
    reason     TEXT
) STRICT;
CREATE INDEX run_pause_by_client ON run_pause (client_id);
CREATE INDEX run_pause_by_owner ON run_pause (owner_id, until) WHERE owner_id IS NOT NULL;

DROP VIEW row_of_client;
CREATE VIEW row_of_client AS
    SELECT id AS client_id, 'client' AS entity, id AS row_id FROM client
    UNION ALL SELECT client_id, 'post', id FROM post
    UNION ALL SELECT client_id, 'contact', contact_id FROM post
    UNION ALL SELECT client_id, 'contact_point', id FROM contact_point WHERE client_id IS NOT NULL
    UNION ALL SELECT post.client_id, 'contact_point', point.id
              FROM post JOIN contact_point AS point ON point.contact_id = post.contact_id
    UNION ALL SELECT client_id, 'consent', id FROM consent WHERE client_id IS NOT NULL
    UNION ALL SELECT post.client_id, 'consent', consent.id
              FROM post JOIN consent ON consent.contact_id = post.contact_id
    UNION ALL SELECT client_id, 'account', id FROM account
    UNION ALL SELECT client_id, 'need', id FROM need
    UNION ALL SELECT client_id, 'note', id FROM note
    UNION ALL SELECT client_id, 'activity', id FROM activity WHERE client_id IS NOT NULL
    UNION ALL SELECT client_id, 'run_pause', id FROM run_pause
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
