-- Who may sign, for one of our firms or for a client (K-6).
CREATE TABLE signatory (
    id                INTEGER PRIMARY KEY,
    version           INTEGER NOT NULL DEFAULT 1,
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL,
    deleted_at        INTEGER,
    company_id        INTEGER REFERENCES company (id),
    client_id         INTEGER REFERENCES client (id),
    contact_id        INTEGER REFERENCES contact (id),   -- the same person, where it is known as a contact
    name              TEXT    NOT NULL CHECK (trim(name) <> ''),
    name_genitive     TEXT,
    position_kk       TEXT,
    position_ru       TEXT,
    position_genitive TEXT,
    basis             TEXT    NOT NULL DEFAULT 'charter', -- charter, order, power_of_attorney, registration
    basis_number      TEXT,
    basis_day         TEXT,                               -- YYYY-MM-DD
    valid_until       TEXT,                               -- YYYY-MM-DD, the last day
    sum_limit         INTEGER,                            -- minor units
    currency          TEXT,
    scope             TEXT,
    note              TEXT,
    CHECK ((company_id IS NULL) <> (client_id IS NULL))
) STRICT;
CREATE INDEX signatory_by_company ON signatory (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX signatory_by_client ON signatory (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX signatory_by_contact ON signatory (contact_id) WHERE contact_id IS NOT NULL;

-- Who signs a contract for which side; the first one stands in its preamble.
CREATE TABLE contract_signatory (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    deleted_at   INTEGER,
    contract_id  INTEGER NOT NULL REFERENCES contract (id),
    signatory_id INTEGER NOT NULL REFERENCES signatory (id),
    side         TEXT    NOT NULL,                        -- we, they
    place        INTEGER NOT NULL DEFAULT 1,              -- from 1 on
    signed_on    TEXT                                     -- YYYY-MM-DD: from then on it stays
) STRICT;
CREATE UNIQUE INDEX contract_signatory_once ON contract_signatory (contract_id, signatory_id)
    WHERE deleted_at IS NULL;
CREATE INDEX contract_signatory_by_contract ON contract_signatory (contract_id);
CREATE INDEX contract_signatory_by_signatory ON contract_signatory (signatory_id);

-- Papers of a client (C-12).
CREATE TABLE paper (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL DEFAULT 1,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    deleted_at  INTEGER,
    client_id   INTEGER NOT NULL REFERENCES client (id),
    kind        TEXT    NOT NULL DEFAULT 'other',
    number      TEXT,
    issued_on   TEXT,                                     -- YYYY-MM-DD
    received_on TEXT,                                     -- none while it was asked for and has not come
    valid_until TEXT,                                     -- the last day
    form        TEXT,                                     -- original, certified, copy
    file        TEXT,                                     -- where it lies
    note        TEXT,
    checked_by  INTEGER REFERENCES user (id),
    checked_on  TEXT
) STRICT;
CREATE INDEX paper_by_client ON paper (client_id);
CREATE INDEX paper_by_checker ON paper (checked_by) WHERE checked_by IS NOT NULL;

-- Why it was signed although something stood in the way.
ALTER TABLE contract ADD COLUMN signed_despite TEXT;

-- Contracts that are on their way to the signatures.
CREATE INDEX contract_unsigned ON contract (client_id)
    WHERE state IN ('draft', 'approval', 'sent', 'disagreements', 'agreed', 'signing') AND cancelled_at IS NULL;
