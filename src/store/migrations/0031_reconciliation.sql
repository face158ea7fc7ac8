-- Acts of reconciliation (D-7): our half is told from documents and payments, theirs is kept as they wrote it.
CREATE TABLE reconciliation (
    id              INTEGER PRIMARY KEY,
    version         INTEGER NOT NULL DEFAULT 1,
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL,
    cancelled_at    INTEGER,
    client_id       INTEGER NOT NULL REFERENCES client (id),
    contract_id     INTEGER REFERENCES contract (id),   -- nothing: all of them
    company_id      INTEGER REFERENCES company (id),
    number          TEXT    NOT NULL CHECK (trim(number) <> ''),
    year            INTEGER NOT NULL,                   -- numbers run within it
    day             TEXT    NOT NULL,                   -- YYYY-MM-DD, of the act
    from_day        TEXT    NOT NULL,                   -- YYYY-MM-DD, the first and the last of the period
    to_day          TEXT    NOT NULL,
    currency        TEXT    NOT NULL,
    our_closing     INTEGER NOT NULL,                   -- minor units, as it went out
    their_opening   INTEGER,                            -- as we see it, where their file says it
    their_closing   INTEGER,
    their_file      TEXT,                               -- its name; nothing until their half is here
    status          TEXT    NOT NULL,
    sent_day        TEXT,                               -- YYYY-MM-DD
    returned_day    TEXT,
    signed_day      TEXT,
    differs_day     TEXT,
    signed_by       TEXT,
    signed_position TEXT,
    signatory_id    INTEGER REFERENCES signatory (id),
    authority       TEXT,                               -- on what ground they signed; nothing: without authority
    note            TEXT,
    CHECK (from_day <= to_day)
) STRICT;
CREATE UNIQUE INDEX reconciliation_number ON reconciliation (company_id, year, number);
CREATE INDEX reconciliation_by_client ON reconciliation (client_id, to_day);
CREATE INDEX reconciliation_by_contract ON reconciliation (contract_id) WHERE contract_id IS NOT NULL;
CREATE INDEX reconciliation_by_company ON reconciliation (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX reconciliation_by_signatory ON reconciliation (signatory_id) WHERE signatory_id IS NOT NULL;
CREATE INDEX reconciliation_by_day ON reconciliation (day, id);

-- A row of their half, as they wrote it: their debit is our credit.
CREATE TABLE reconciliation_entry (
    id                INTEGER PRIMARY KEY,
    version           INTEGER NOT NULL DEFAULT 1,
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL,
    deleted_at        INTEGER,
    client_id         INTEGER NOT NULL REFERENCES client (id),
    reconciliation_id INTEGER NOT NULL REFERENCES reconciliation (id),
    place             INTEGER NOT NULL,                 -- from 1, as the file has them
    day               TEXT    NOT NULL,                 -- YYYY-MM-DD
    document          TEXT,
    debit             INTEGER NOT NULL,                 -- minor units
    credit            INTEGER NOT NULL
) STRICT;
CREATE INDEX reconciliation_entry_by_act ON reconciliation_entry (reconciliation_id, place);
CREATE INDEX reconciliation_entry_by_client ON reconciliation_entry (client_id);

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
    UNION ALL SELECT client_id, 'reconciliation', id FROM reconciliation
    UNION ALL SELECT client_id, 'reconciliation_entry', id FROM reconciliation_entry
    UNION ALL SELECT client_id, 'dunning', id FROM dunning
    UNION ALL SELECT client_id, 'dunning_step', id FROM dunning_step
    UNION ALL SELECT client_id, 'run_pause', id FROM run_pause
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
