CREATE TABLE journal (
    id      INTEGER PRIMARY KEY,            -- one total order
    op_id   INTEGER NOT NULL UNIQUE,        -- a repeated save is harmless
    at      INTEGER NOT NULL,               -- Unix milliseconds, UTC
    actor   TEXT    NOT NULL,
    session INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    undoes  INTEGER REFERENCES journal (id),
    part_of INTEGER                         -- first entry of the action this one belongs to
) STRICT;

CREATE INDEX journal_by_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX journal_by_part_of ON journal (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX journal_by_actor ON journal (actor, id);

CREATE TABLE journal_row (
    journal INTEGER NOT NULL REFERENCES journal (id),
    step    INTEGER NOT NULL,
    entity  TEXT    NOT NULL,               -- table name
    row_id  INTEGER NOT NULL,
    before  TEXT,                           -- JSON image; NULL when the row is new
    after   TEXT    NOT NULL,               -- JSON image
    PRIMARY KEY (journal, step)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_row_by_entity ON journal_row (entity, row_id);

-- Cells that an undo or redo left alone; images cannot tell it.
CREATE TABLE journal_skip (
    entity  TEXT    NOT NULL,
    row_id  INTEGER NOT NULL,
    journal INTEGER NOT NULL REFERENCES journal (id),
    field   TEXT    NOT NULL,
    PRIMARY KEY (entity, row_id, journal, field)
) STRICT, WITHOUT ROWID;

-- One installation of the program; its number is part of every id it makes.
CREATE TABLE station (
    number       INTEGER PRIMARY KEY,
    installation TEXT    NOT NULL UNIQUE,
    last_id      INTEGER NOT NULL DEFAULT 0
) STRICT;
