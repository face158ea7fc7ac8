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
    UNION ALL SELECT client_id, 'contract', id FROM contract
    UNION ALL SELECT contract.client_id, 'edition', edition.id
              FROM contract JOIN edition ON edition.contract_id = contract.id
    UNION ALL SELECT contract.client_id, 'passage', passage.id
              FROM contract JOIN edition ON edition.contract_id = contract.id
              JOIN passage ON passage.edition_id = edition.id
    UNION ALL SELECT client_id, 'run_pause', id FROM run_pause
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
