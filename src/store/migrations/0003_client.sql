CREATE TABLE client (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL DEFAULT 1,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    deleted_at     INTEGER,
    name           TEXT    NOT NULL CHECK (trim(name) <> ''),
    code           TEXT,
    kind           TEXT    NOT NULL DEFAULT 'entity',
    stage          TEXT    NOT NULL DEFAULT 'prospect',
    short_name     TEXT,
    former_names   TEXT,                    -- one per line, still found by search
    legal_form     TEXT,
    country        TEXT    NOT NULL DEFAULT 'KZ',
    tax_id         TEXT,
    kpp            TEXT,
    vat_payer      INTEGER,
    language       TEXT,
    city           TEXT,
    address        TEXT,
    actual_address TEXT,
    website        TEXT,
    industry       TEXT,
    segment        TEXT,
    source         TEXT,
    owner_id       INTEGER REFERENCES user (id),
    vip            INTEGER NOT NULL DEFAULT 0,
    tags           TEXT,                    -- sorted, each followed by a comma and a space but the last
    cadence_days   INTEGER,
    credit_limit   INTEGER,                 -- minor units
    currency       TEXT,
    credit_days    INTEGER,
    merged_into    INTEGER REFERENCES client (id),
    own_1        TEXT,
    own_2        TEXT,
    own_3        TEXT,
    own_4        TEXT,
    own_5        TEXT,
    own_6        TEXT,
    own_7        TEXT,
    own_8        TEXT,
    own_9        TEXT,
    own_10       TEXT,
    sort_kk        TEXT,                    -- collation keys in hex, of the languages in use
    sort_ru        TEXT,
    sort_en        TEXT,
    phone          TEXT,                    -- first phone, as it is dialled: a list reads one row for one line
    filled         INTEGER NOT NULL DEFAULT 0  -- completeness, per cent
) STRICT;

CREATE INDEX client_by_sort_kk ON client (sort_kk, id) WHERE deleted_at IS NULL AND sort_kk IS NOT NULL;
CREATE INDEX client_by_sort_ru ON client (sort_ru, id) WHERE deleted_at IS NULL AND sort_ru IS NOT NULL;
CREATE INDEX client_by_sort_en ON client (sort_en, id) WHERE deleted_at IS NULL AND sort_en IS NOT NULL;
CREATE INDEX client_by_changed ON client (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX client_by_filled ON client (filled, id) WHERE deleted_at IS NULL;
CREATE INDEX client_by_city ON client (coalesce(city, ''), id) WHERE deleted_at IS NULL;
CREATE INDEX client_by_segment ON client (coalesce(segment, ''), id) WHERE deleted_at IS NULL;
CREATE INDEX client_by_removal ON client (deleted_at, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX client_by_owner ON client (owner_id);
CREATE INDEX client_by_tax_id ON client (tax_id) WHERE tax_id IS NOT NULL;
CREATE INDEX client_by_code ON client (code) WHERE code IS NOT NULL;
CREATE INDEX client_by_name ON client (name);
CREATE INDEX client_by_merged_into ON client (merged_into) WHERE merged_into IS NOT NULL;

-- What search reads: narrow rows of living clients, one table for each way of reading a query, so that a
-- scan reads no more than it needs. Derived, never journaled.
CREATE TABLE client_search (
    client_id INTEGER PRIMARY KEY REFERENCES client (id),
    name      TEXT NOT NULL,                -- folded name, for the rank of a hit
    words     TEXT NOT NULL                 -- each word after one space
) STRICT;

CREATE TABLE client_latin (
    client_id INTEGER PRIMARY KEY REFERENCES client (id),
    latin     TEXT NOT NULL                 -- the same words as they sound
) STRICT;

CREATE TABLE client_digits (
    client_id INTEGER PRIMARY KEY REFERENCES client (id),
    digits    TEXT NOT NULL                 -- each number after one space
) STRICT;
CREATE INDEX client_search_by_name ON client_search (name);

-- A person, who may work for several clients.
CREATE TABLE contact (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    name       TEXT    NOT NULL CHECK (trim(name) <> ''),
    language   TEXT,
    channel    TEXT,                        -- preferred way of talking
    hours      TEXT,                        -- preferred hours
    birthday   TEXT,
    comment    TEXT,
    own_1        TEXT,
    own_2        TEXT,
    own_3        TEXT,
    own_4        TEXT,
    own_5        TEXT,
    own_6        TEXT,
    own_7        TEXT,
    own_8        TEXT,
    own_9        TEXT,
    own_10       TEXT,
    sort_key   TEXT                         -- folded name
) STRICT;

-- A person's place at a client.
CREATE TABLE post (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    client_id  INTEGER NOT NULL REFERENCES client (id),
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    position   TEXT,
    role       TEXT,                        -- decides, influences, signs, pays, uses, blocks
    attitude   TEXT,                        -- towards us: -2 to 2
    left_on    TEXT
) STRICT;
CREATE INDEX post_by_client ON post (client_id);
CREATE UNIQUE INDEX post_of_person ON post (client_id, contact_id) WHERE deleted_at IS NULL;
CREATE INDEX post_by_contact ON post (contact_id);

-- A phone, mail, messenger or site of a client or of a person.
CREATE TABLE contact_point (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    client_id  INTEGER REFERENCES client (id),
    contact_id INTEGER REFERENCES contact (id),
    kind       TEXT    NOT NULL,            -- phone, mail, messenger
    typed      TEXT    NOT NULL,
    normal     TEXT,                        -- as it is dialled, or the mail in lower case
    extension  TEXT,
    label      TEXT,
    CHECK ((client_id IS NULL) <> (contact_id IS NULL))
) STRICT;
CREATE INDEX contact_point_by_client ON contact_point (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX contact_point_by_contact ON contact_point (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX contact_point_by_normal ON contact_point (normal) WHERE normal IS NOT NULL;

-- A bank account of a client.
CREATE TABLE account (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL DEFAULT 1,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    deleted_at     INTEGER,
    client_id      INTEGER NOT NULL REFERENCES client (id),
    iban           TEXT    NOT NULL,            -- account number
    bank_code      TEXT,                    -- BIK
    bank           TEXT,
    correspondent  TEXT,
    kbe            TEXT
) STRICT;
CREATE INDEX account_by_client ON account (client_id);

-- What the client needs (one living row per client).
CREATE TABLE need (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    client_id  INTEGER NOT NULL REFERENCES client (id),
    uses       TEXT,
    volume     TEXT,
    supplier   TEXT,
    pains      TEXT,
    criteria   TEXT,
    season     TEXT,
    wishes     TEXT
) STRICT;
CREATE INDEX need_by_client ON need (client_id);

-- A note about a client; a pinned one is shown on every card and before each call.
CREATE TABLE note (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    client_id  INTEGER NOT NULL REFERENCES client (id),
    text       TEXT    NOT NULL CHECK (trim(text) <> ''),
    pinned     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX note_by_client ON note (client_id);

-- Every row that belongs to a client's story, living or removed. A table that comes to hang on clients
-- joins this view.
CREATE VIEW row_of_client AS
    SELECT id AS client_id, 'client' AS entity, id AS row_id FROM client
    UNION ALL SELECT client_id, 'post', id FROM post
    UNION ALL SELECT client_id, 'contact', contact_id FROM post
    UNION ALL SELECT client_id, 'contact_point', id FROM contact_point WHERE client_id IS NOT NULL
    UNION ALL SELECT post.client_id, 'contact_point', point.id
              FROM post JOIN contact_point AS point ON point.contact_id = post.contact_id
    UNION ALL SELECT client_id, 'account', id FROM account
    UNION ALL SELECT client_id, 'need', id FROM need
    UNION ALL SELECT client_id, 'note', id FROM note;
