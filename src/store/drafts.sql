PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS form_draft (
    database TEXT    NOT NULL,             -- path of the office's file
    key      TEXT    NOT NULL,
    at       INTEGER NOT NULL,             -- Unix milliseconds
    fields   TEXT    NOT NULL,             -- JSON
    PRIMARY KEY (database, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notice_told (
    database TEXT    NOT NULL,
    activity INTEGER NOT NULL,
    begins   INTEGER NOT NULL,             -- wall time as seconds since 1970
    PRIMARY KEY (database, activity, begins)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pin_miss (
    database TEXT    NOT NULL,
    user     TEXT    NOT NULL,
    count    INTEGER NOT NULL,             -- wrong PINs in a row
    at       INTEGER NOT NULL,             -- of the last one, Unix milliseconds
    PRIMARY KEY (database, user)
) STRICT, WITHOUT ROWID;
-- What each person typed; under an empty name what an earlier version kept for whoever comes.
CREATE TABLE IF NOT EXISTS draft (
    database TEXT    NOT NULL,
    user     TEXT    NOT NULL,
    key      TEXT    NOT NULL,
    at       INTEGER NOT NULL,             -- Unix milliseconds
    fields   TEXT    NOT NULL,             -- JSON
    PRIMARY KEY (database, user, key)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO draft SELECT database, '', key, at, fields FROM form_draft;
DELETE FROM form_draft;
