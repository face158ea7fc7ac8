PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS draft (
    key    TEXT    PRIMARY KEY,
    at     INTEGER NOT NULL,               -- Unix milliseconds
    fields TEXT    NOT NULL                -- JSON
) STRICT, WITHOUT ROWID;
