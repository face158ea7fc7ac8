-- Who is away, and who stands in (C-11).
CREATE TABLE absence (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    user_id       INTEGER NOT NULL REFERENCES user (id),
    substitute_id INTEGER NOT NULL REFERENCES user (id),
    from_day      TEXT    NOT NULL,                -- YYYY-MM-DD
    to_day        TEXT    NOT NULL,                -- the last one away: YYYY-MM-DD
    note          TEXT
) STRICT;
CREATE INDEX absence_by_user ON absence (user_id, from_day);
CREATE INDEX absence_by_substitute ON absence (substitute_id, from_day);
