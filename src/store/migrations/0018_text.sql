-- Our own details stand in every document (D73).
ALTER TABLE company ADD COLUMN short_name TEXT;
ALTER TABLE company ADD COLUMN kpp TEXT;
ALTER TABLE company ADD COLUMN city TEXT;
ALTER TABLE company ADD COLUMN address TEXT;
ALTER TABLE company ADD COLUMN phone TEXT;
ALTER TABLE company ADD COLUMN mail TEXT;
ALTER TABLE company ADD COLUMN iban TEXT;              -- account number
ALTER TABLE company ADD COLUMN bank_code TEXT;         -- BIK
ALTER TABLE company ADD COLUMN bank TEXT;
ALTER TABLE company ADD COLUMN correspondent TEXT;
ALTER TABLE company ADD COLUMN kbe TEXT;

-- Templates of the office's own, beside the samples of the program (K-3).
CREATE TABLE template (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name       TEXT    NOT NULL CHECK (trim(name) <> ''),
    kind       TEXT    NOT NULL,
    file       TEXT    NOT NULL                -- as it was given, in the form of the samples
) STRICT;
CREATE UNIQUE INDEX template_by_name ON template (name) WHERE deleted_at IS NULL;

-- The text of a contract, edition by edition (K-3): one that was sent out stays as it was.
CREATE TABLE edition (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL DEFAULT 1,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    deleted_at  INTEGER,
    contract_id INTEGER NOT NULL REFERENCES contract (id),
    ordinal     INTEGER NOT NULL,              -- 1 for the first
    template    TEXT,                          -- from which it began
    signatures  TEXT    NOT NULL DEFAULT 'both',
    is_numbered INTEGER NOT NULL DEFAULT 1,
    closed_on   TEXT,                          -- YYYY-MM-DD: since then the next change makes another edition
    seal        TEXT,                          -- what the passages were when somebody signed
    note        TEXT
) STRICT;
CREATE UNIQUE INDEX edition_of_contract ON edition (contract_id, ordinal);

CREATE TABLE passage (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    edition_id    INTEGER NOT NULL REFERENCES edition (id),
    place         INTEGER NOT NULL,            -- order inside the edition
    kind          TEXT    NOT NULL,
    code          TEXT    NOT NULL,
    kk            TEXT,
    ru            TEXT,
    en            TEXT,
    fallback_kk   TEXT,
    fallback_ru   TEXT,
    fallback_en   TEXT,
    is_negotiable INTEGER NOT NULL DEFAULT 0,
    value         TEXT
) STRICT;
CREATE INDEX passage_of_edition ON passage (edition_id, place);
