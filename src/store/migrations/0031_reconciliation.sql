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
