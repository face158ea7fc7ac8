-- People who work with the file.
CREATE TABLE user (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name       TEXT    NOT NULL CHECK (trim(name) <> ''),
    role       TEXT    NOT NULL DEFAULT 'manager',
    language   TEXT,
    hired_on   TEXT,
    curator_id INTEGER REFERENCES user (id)
) STRICT;
CREATE UNIQUE INDEX user_by_name ON user (name) WHERE deleted_at IS NULL;
CREATE INDEX user_by_curator ON user (curator_id) WHERE curator_id IS NOT NULL;

-- Own firms: the sides that sign for us.
CREATE TABLE company (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name       TEXT    NOT NULL CHECK (trim(name) <> ''),
    kind       TEXT    NOT NULL DEFAULT 'entity',
    country    TEXT    NOT NULL DEFAULT 'KZ',
    currency   TEXT    NOT NULL DEFAULT 'KZT',
    tax_id     TEXT,
    vat_payer  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Numbers of the office: points, limits, rates.
CREATE TABLE setting (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name       TEXT    NOT NULL,
    value      TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX setting_by_name ON setting (name) WHERE deleted_at IS NULL;

-- Up to ten fields that the office adds to clients and to contacts.
CREATE TABLE own_field (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    entity     TEXT    NOT NULL,            -- client or contact
    place      INTEGER NOT NULL,            -- 1 to 10: the column own_<place>
    name       TEXT    NOT NULL CHECK (trim(name) <> ''),
    kind       TEXT    NOT NULL DEFAULT 'text',
    choices    TEXT                         -- one per line
) STRICT;
CREATE UNIQUE INDEX own_field_by_place ON own_field (entity, place) WHERE deleted_at IS NULL;

-- A filter and an order under a name.
CREATE TABLE saved_view (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    screen     TEXT    NOT NULL,
    name       TEXT    NOT NULL CHECK (trim(name) <> ''),
    query      TEXT    NOT NULL             -- JSON
) STRICT;
CREATE UNIQUE INDEX saved_view_by_name ON saved_view (screen, name) WHERE deleted_at IS NULL;

-- Which column means what, remembered for files with the same header.
CREATE TABLE import_kind (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL DEFAULT 1,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    deleted_at  INTEGER,
    fingerprint TEXT    NOT NULL,
    mapping     TEXT    NOT NULL            -- JSON
) STRICT;
CREATE UNIQUE INDEX import_kind_by_fingerprint ON import_kind (fingerprint) WHERE deleted_at IS NULL;

-- Sort languages in use, and the version of the collation data their keys were made with. Not journaled.
CREATE TABLE collation (
    language TEXT NOT NULL PRIMARY KEY,
    version  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
