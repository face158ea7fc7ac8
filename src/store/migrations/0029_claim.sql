-- What is said and done about debts (D-3, D-4, D-5, D-8): what was promised and contested, how a client is dunned, what
-- became of penalties, what began a limitation anew; and the rates of central banks and of the tax that the office entered.
CREATE TABLE promise (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    invoice_id    INTEGER REFERENCES invoice (id),  -- nothing: whatever the client owes
    given_day     TEXT    NOT NULL,                 -- YYYY-MM-DD
    day           TEXT    NOT NULL,                 -- YYYY-MM-DD, by which it is to come
    sum           INTEGER NOT NULL CHECK (sum > 0), -- minor units
    currency      TEXT    NOT NULL,
    said_by       TEXT,
    channel       TEXT,
    words         TEXT,
    withdrawn_day TEXT,                             -- from then on it binds nobody
    reason        TEXT                              -- of the withdrawal
) STRICT;
CREATE INDEX promise_by_client ON promise (client_id, day);
CREATE INDEX promise_by_invoice ON promise (invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX promise_standing ON promise (client_id) WHERE withdrawn_day IS NULL AND deleted_at IS NULL;

CREATE TABLE dispute (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    instalment_id INTEGER NOT NULL REFERENCES instalment (id),
    day           TEXT    NOT NULL,                 -- YYYY-MM-DD
    sum           INTEGER NOT NULL CHECK (sum > 0), -- minor units; what counts is never above what is open
    reason        TEXT,
    evidence      TEXT,
    settled_day   TEXT,                             -- YYYY-MM-DD
    outcome       TEXT,                             -- upheld, partly, rejected
    settlement    TEXT                              -- in words
) STRICT;
CREATE INDEX dispute_by_client ON dispute (client_id, day);
CREATE INDEX dispute_by_instalment ON dispute (instalment_id);
CREATE INDEX dispute_open ON dispute (client_id, instalment_id, sum) WHERE settled_day IS NULL AND deleted_at IS NULL;

CREATE TABLE penalty_decision (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    instalment_id INTEGER NOT NULL REFERENCES instalment (id),
    invoice_id    INTEGER REFERENCES invoice (id),  -- that claims it
    day           TEXT    NOT NULL,                 -- YYYY-MM-DD, the last one that is counted
    decision      TEXT    NOT NULL,                 -- claim, aside, waive
    sum           INTEGER NOT NULL CHECK (sum > 0), -- minor units
    reason        TEXT,
    working       TEXT    NOT NULL                  -- one row to a line: from; through; base; rate; basis; sum
) STRICT;
CREATE INDEX penalty_decision_by_client ON penalty_decision (client_id);
CREATE INDEX penalty_decision_by_instalment ON penalty_decision (instalment_id);
CREATE INDEX penalty_decision_by_invoice ON penalty_decision (invoice_id) WHERE invoice_id IS NOT NULL;

CREATE TABLE limitation_event (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    client_id  INTEGER NOT NULL REFERENCES client (id),
    invoice_id INTEGER REFERENCES invoice (id),     -- nothing: all that the client owed then
    day        TEXT    NOT NULL,                    -- YYYY-MM-DD
    kind       TEXT    NOT NULL,
    signed_by  TEXT,
    document   TEXT
) STRICT;
CREATE INDEX limitation_event_by_client ON limitation_event (client_id, day);
CREATE INDEX limitation_event_by_invoice ON limitation_event (invoice_id) WHERE invoice_id IS NOT NULL;

CREATE TABLE dunning (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL DEFAULT 1,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    deleted_at  INTEGER,
    client_id   INTEGER NOT NULL REFERENCES client (id),
    ladder      TEXT,                               -- '7 call, 14 letter_2'; nothing: that of the office
    quiet_until TEXT,                               -- YYYY-MM-DD, the last quiet day
    is_manual   INTEGER,
    note        TEXT
) STRICT;
CREATE UNIQUE INDEX dunning_of_client ON dunning (client_id) WHERE deleted_at IS NULL;
CREATE INDEX dunning_by_client ON dunning (client_id);

-- A step that was taken for an instalment; those of one day and step are one contact.
CREATE TABLE dunning_step (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    instalment_id INTEGER NOT NULL REFERENCES instalment (id),
    day           TEXT    NOT NULL,                 -- YYYY-MM-DD
    step          INTEGER NOT NULL,                 -- days after the due day, as the ladder has it
    kind          TEXT    NOT NULL,                 -- what was done
    note          TEXT
) STRICT;
CREATE INDEX dunning_step_by_client ON dunning_step (client_id, day);
CREATE INDEX dunning_step_by_instalment ON dunning_step (instalment_id);

CREATE TABLE rate (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    deleted_at   INTEGER,
    name         TEXT    NOT NULL,                  -- key_ru, base_kz, vat_kz, vat_ru
    from_day     TEXT    NOT NULL,                  -- YYYY-MM-DD
    through_day  TEXT,                              -- the last day; nothing: until the next row
    rate         TEXT    NOT NULL,                  -- per cent
    source       TEXT,
    is_confirmed INTEGER                            -- read in a publication
) STRICT;
CREATE UNIQUE INDEX rate_of_day ON rate (name, from_day) WHERE deleted_at IS NULL;

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
    UNION ALL SELECT client_id, 'promise', id FROM promise
    UNION ALL SELECT client_id, 'dispute', id FROM dispute
    UNION ALL SELECT client_id, 'penalty_decision', id FROM penalty_decision
    UNION ALL SELECT client_id, 'limitation_event', id FROM limitation_event
    UNION ALL SELECT client_id, 'dunning', id FROM dunning
    UNION ALL SELECT client_id, 'dunning_step', id FROM dunning_step
    UNION ALL SELECT client_id, 'run_pause', id FROM run_pause
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
