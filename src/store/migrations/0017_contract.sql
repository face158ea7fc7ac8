-- Contracts (K-1). A number is given once and stays with its contract, also where that is cancelled.
CREATE TABLE contract (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL DEFAULT 1,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    cancelled_at   INTEGER,
    number         TEXT    NOT NULL CHECK (trim(number) <> ''),
    day            TEXT    NOT NULL,                -- YYYY-MM-DD
    kind           TEXT    NOT NULL DEFAULT 'supply',
    client_id      INTEGER NOT NULL REFERENCES client (id),
    company_id     INTEGER REFERENCES company (id),
    subject        TEXT,
    sum            INTEGER,                         -- minor units; the limit of a framework
    currency       TEXT,
    vat            TEXT,                            -- none, inside, on_top
    vat_rate       TEXT,                            -- per cent
    start_day      TEXT,                            -- YYYY-MM-DD
    end_day        TEXT,                            -- the last day of the first term; none for a contract without end
    renewal        TEXT    NOT NULL DEFAULT 'none',
    renewal_months INTEGER,
    renewal_most   INTEGER,
    notice_days    INTEGER,
    payment        TEXT,
    delivery       TEXT,
    penalty_rate   TEXT,                            -- per cent of a day
    penalty_cap    TEXT,                            -- per cent of the sum
    language       TEXT,
    owner_id       INTEGER REFERENCES user (id),
    note           TEXT,
    state          TEXT    NOT NULL DEFAULT 'draft',
    state_day      TEXT    NOT NULL,                -- the day of the last move
    reason         TEXT,                            -- why it came into its state
    signed_by_us   TEXT,                            -- YYYY-MM-DD
    signed_by_them TEXT
) STRICT;
CREATE UNIQUE INDEX contract_number ON contract (number);
CREATE INDEX contract_by_client ON contract (client_id);
CREATE INDEX contract_by_company ON contract (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX contract_by_owner ON contract (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX contract_signed ON contract (client_id)
    WHERE state = 'signed' AND end_day IS NOT NULL AND cancelled_at IS NULL;
CREATE INDEX contract_by_day ON contract (day, id) WHERE cancelled_at IS NULL;

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
    UNION ALL SELECT client_id, 'run_pause', id FROM run_pause
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
