-- What clients owe and pay (D-1, D-2). A debt is an instalment, not an invoice. What of an instalment is paid and what
-- of a payment is allocated is computed from the allocations, so that lists of open debts read one index.
CREATE TABLE invoice (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    cancelled_at  INTEGER,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    contract_id   INTEGER REFERENCES contract (id),
    company_id    INTEGER REFERENCES company (id),
    kind          TEXT    NOT NULL,                 -- invoice, opening, penalty
    number        TEXT    NOT NULL CHECK (trim(number) <> ''),
    year          INTEGER NOT NULL,                 -- numbers run within it
    day           TEXT    NOT NULL,                 -- YYYY-MM-DD
    what          TEXT,
    lines         TEXT,                             -- one to a line: name; unit; quantity; price; rate
    sum           INTEGER NOT NULL,                 -- minor units, with the tax; where there are lines, they make it
    currency      TEXT    NOT NULL,
    exchange_rate TEXT,                             -- of the currency on the day, as the document fixes it
    vat           TEXT,                             -- none, inside, on_top
    vat_rate      TEXT,                             -- per cent
    vat_rounding  TEXT,                             -- line, document
    vat_sum       INTEGER,                          -- minor units, as an imported document says it
    due_day       TEXT,                             -- YYYY-MM-DD, where one is written on it
    payment       TEXT,                             -- its instalments, else those of the contract
    shipped_day   TEXT,
    accepted_day  TEXT,
    sent_day      TEXT,
    original_day  TEXT,                             -- the signed paper lies here
    note          TEXT
) STRICT;
CREATE UNIQUE INDEX invoice_number ON invoice (company_id, kind, year, number);
CREATE INDEX invoice_by_client ON invoice (client_id, day);
CREATE INDEX invoice_by_contract ON invoice (contract_id) WHERE contract_id IS NOT NULL;
CREATE INDEX invoice_by_day ON invoice (day, id);

CREATE TABLE instalment (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    client_id  INTEGER NOT NULL REFERENCES client (id),
    invoice_id INTEGER NOT NULL REFERENCES invoice (id),
    place      INTEGER NOT NULL,                    -- from 1
    sum        INTEGER NOT NULL,                    -- minor units
    currency   TEXT    NOT NULL,
    event      TEXT,                                -- after which it falls due; of a written day nothing
    due_day    TEXT,                                -- YYYY-MM-DD; nothing while the event has not happened
    paid       INTEGER NOT NULL DEFAULT 0           -- computed: living allocations together
) STRICT;
CREATE INDEX instalment_by_invoice ON instalment (invoice_id, place);
CREATE INDEX instalment_by_client ON instalment (client_id);
CREATE INDEX instalment_open ON instalment (due_day, client_id, currency, sum, paid)
    WHERE paid < sum AND deleted_at IS NULL;

CREATE TABLE payment (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    cancelled_at  INTEGER,
    client_id     INTEGER REFERENCES client (id),   -- nothing while nobody knows whose it is
    company_id    INTEGER REFERENCES company (id),
    kind          TEXT    NOT NULL,
    day           TEXT    NOT NULL,                 -- YYYY-MM-DD, as the statement says it
    sum           INTEGER NOT NULL CHECK (sum > 0), -- minor units
    currency      TEXT    NOT NULL,
    number        TEXT,
    purpose       TEXT,
    payer_name    TEXT,
    payer_tax_id  TEXT,
    payer_account TEXT,
    account       TEXT,                             -- ours
    reason        TEXT,
    note          TEXT,
    allocated     INTEGER NOT NULL DEFAULT 0        -- computed: living allocations together
) STRICT;
CREATE INDEX payment_by_client ON payment (client_id, day) WHERE client_id IS NOT NULL;
CREATE INDEX payment_by_company ON payment (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX payment_by_day ON payment (day, id);
CREATE INDEX payment_free ON payment (client_id, currency, kind, sum, allocated)
    WHERE allocated < sum AND cancelled_at IS NULL;

CREATE TABLE allocation (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    payment_id    INTEGER NOT NULL REFERENCES payment (id),
    instalment_id INTEGER NOT NULL REFERENCES instalment (id),
    sum           INTEGER NOT NULL CHECK (sum > 0)  -- minor units
) STRICT;
CREATE INDEX allocation_by_payment ON allocation (payment_id);
CREATE INDEX allocation_by_instalment ON allocation (instalment_id);
CREATE INDEX allocation_by_client ON allocation (client_id);

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
    UNION ALL SELECT client_id, 'annex', id FROM annex
    UNION ALL SELECT client_id, 'package_document', id FROM package_document
    UNION ALL SELECT client_id, 'obligation', id FROM obligation
    UNION ALL SELECT client_id, 'performance', id FROM performance
    UNION ALL SELECT client_id, 'invoice', id FROM invoice
    UNION ALL SELECT client_id, 'instalment', id FROM instalment
    UNION ALL SELECT client_id, 'payment', id FROM payment WHERE client_id IS NOT NULL
    UNION ALL SELECT client_id, 'allocation', id FROM allocation
    UNION ALL SELECT client_id, 'run_pause', id FROM run_pause
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
