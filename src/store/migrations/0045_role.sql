-- Whose clients a user sees: all, or own.
ALTER TABLE user ADD COLUMN clients TEXT NOT NULL DEFAULT 'all';

-- What somebody may not do alone, and waits until another one accepts it.
CREATE TABLE review (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    user_id    INTEGER NOT NULL REFERENCES user (id),
    about_id   INTEGER REFERENCES client (id),
    kind       TEXT    NOT NULL,                    -- the kind of action, as the journal calls it
    name       TEXT,                                -- what it is about
    things     INTEGER NOT NULL DEFAULT 1,
    cells      TEXT,                                -- JSON: rows before and after; none: a permission for once
    state      TEXT    NOT NULL DEFAULT 'waits',    -- waits, accepted, returned
    remark     TEXT,
    judge_id   INTEGER REFERENCES user (id),
    judged_at  INTEGER
) STRICT;
CREATE INDEX review_by_user ON review (user_id, state);
CREATE INDEX review_by_client ON review (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX review_by_judge ON review (judge_id) WHERE judge_id IS NOT NULL;
CREATE INDEX review_waiting ON review (state, id) WHERE deleted_at IS NULL;
