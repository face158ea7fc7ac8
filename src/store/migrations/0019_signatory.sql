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
    UNION ALL SELECT contract.client_id, 'contract_signatory', signer.id
              FROM contract JOIN contract_signatory AS signer ON signer.contract_id = contract.id
    UNION ALL SELECT client_id, 'signatory', id FROM signatory WHERE client_id IS NOT NULL
    UNION ALL SELECT client_id, 'paper', id FROM paper
    UNION ALL SELECT client_id, 'run_pause', id FROM run_pause
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
