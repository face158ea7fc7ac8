-- Statements that were booked (D-2): each operation of a bank is a payment once, by its key.
CREATE TABLE statement (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    cancelled_at INTEGER,
    company_id   INTEGER REFERENCES company (id),
    account      TEXT    NOT NULL,                  -- ours; empty where the file names none
    currency     TEXT    NOT NULL,
    from_day     TEXT,                              -- YYYY-MM-DD
    to_day       TEXT,
    opening      INTEGER,                           -- minor units
    closing      INTEGER,
    format       TEXT    NOT NULL,
    file         TEXT    NOT NULL                   -- its name
) STRICT;
CREATE INDEX statement_by_company ON statement (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX statement_by_account ON statement (account, to_day);

ALTER TABLE payment ADD COLUMN statement_id INTEGER REFERENCES statement (id);
ALTER TABLE payment ADD COLUMN bank_key TEXT;                           -- by which an import knows it again
ALTER TABLE payment ADD COLUMN value_day TEXT;                          -- YYYY-MM-DD
ALTER TABLE payment ADD COLUMN paid_out INTEGER NOT NULL DEFAULT 0;     -- the money left our account
CREATE INDEX payment_by_statement ON payment (statement_id) WHERE statement_id IS NOT NULL;
CREATE UNIQUE INDEX payment_by_bank_key ON payment (bank_key) WHERE bank_key IS NOT NULL AND cancelled_at IS NULL;
