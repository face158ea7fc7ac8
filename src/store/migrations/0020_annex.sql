-- Documents that belong to a contract (K-9), and how a contract goes on (K-2, K-8). A number is given once within its
-- contract and kind, and stays with its document, also where that is cancelled. The client is the contract's: what
-- hangs on a client goes with it.
CREATE TABLE annex (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL DEFAULT 1,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    cancelled_at   INTEGER,
    contract_id    INTEGER NOT NULL REFERENCES contract (id),
    client_id      INTEGER NOT NULL REFERENCES client (id),
    kind           TEXT    NOT NULL,                -- specification, addendum, act, termination, notice
    number         TEXT    NOT NULL CHECK (trim(number) <> ''),
    day            TEXT    NOT NULL,                -- YYYY-MM-DD
    sum            INTEGER,                         -- minor units; where there are lines, they make the sum
    currency       TEXT,
    vat            TEXT,                            -- none, inside, on_top
    vat_rate       TEXT,                            -- per cent
    lines          TEXT,                            -- one to a line: name; unit; quantity; price; rate
    text           TEXT,                            -- what changes, or why
    end_day        TEXT,                            -- until when the contract holds by it
    sent_day       TEXT,
    signed_by_us   TEXT,                            -- YYYY-MM-DD
    signed_by_them TEXT
) STRICT;
CREATE UNIQUE INDEX annex_number ON annex (contract_id, kind, number);
CREATE INDEX annex_by_client ON annex (client_id);

ALTER TABLE contract ADD COLUMN current_end TEXT;                     -- as the last signed addendum says it
ALTER TABLE contract ADD COLUMN prolonged INTEGER NOT NULL DEFAULT 0; -- by signed addenda
ALTER TABLE contract ADD COLUMN ended_on TEXT;                        -- the last day, where it was terminated
ALTER TABLE contract ADD COLUMN let_end TEXT;                         -- the end that is let come
ALTER TABLE contract ADD COLUMN follows_id INTEGER REFERENCES contract (id);
ALTER TABLE contract ADD COLUMN holder_id INTEGER REFERENCES user (id);
CREATE INDEX contract_by_followed ON contract (follows_id) WHERE follows_id IS NOT NULL;
CREATE INDEX contract_by_holder ON contract (holder_id) WHERE holder_id IS NOT NULL;
