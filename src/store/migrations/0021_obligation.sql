-- What the sides of a contract owe each other, and what was done for it (K-7). How it stands on a day is not written
-- down: the day on which all of it was done is, and what people said of it.
CREATE TABLE obligation (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL DEFAULT 1,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    deleted_at  INTEGER,
    client_id   INTEGER NOT NULL REFERENCES client (id),
    contract_id INTEGER NOT NULL REFERENCES contract (id),
    side        TEXT    NOT NULL,                   -- we, they
    kind        TEXT    NOT NULL,
    what        TEXT,
    sum         INTEGER,                            -- minor units
    currency    TEXT,
    quantity    TEXT,                               -- with a point, three decimals at most
    measure     TEXT,
    due_day     TEXT,                               -- YYYY-MM-DD; of a monthly one the day that is next
    month_day   INTEGER,                            -- 1 to 31: it comes back every month
    due_count   INTEGER,
    due_unit    TEXT,
    event       TEXT,                               -- after which the days run
    event_day   TEXT,                               -- YYYY-MM-DD; of signatures the contract knows it
    clause      TEXT,
    owner_id    INTEGER REFERENCES user (id),
    evidence    TEXT,                               -- what shall prove it
    penalty     TEXT,
    state       TEXT    NOT NULL DEFAULT 'open',    -- open, disputed, waived
    reason      TEXT,                               -- why it is disputed or waived
    done_day    TEXT,                               -- YYYY-MM-DD; all of it was done
    before_id   INTEGER REFERENCES obligation (id)  -- the month before this one
) STRICT;
CREATE INDEX obligation_by_client ON obligation (client_id);
CREATE INDEX obligation_by_contract ON obligation (contract_id);
CREATE INDEX obligation_by_owner ON obligation (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX obligation_by_before ON obligation (before_id) WHERE before_id IS NOT NULL;
CREATE INDEX obligation_open ON obligation (contract_id)
    WHERE state = 'open' AND done_day IS NULL AND deleted_at IS NULL;

CREATE TABLE performance (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    obligation_id INTEGER NOT NULL REFERENCES obligation (id),
    day           TEXT    NOT NULL,                 -- YYYY-MM-DD
    sum           INTEGER,                          -- minor units
    quantity      TEXT,
    proof         TEXT
) STRICT;
CREATE INDEX performance_by_client ON performance (client_id);
CREATE INDEX performance_by_obligation ON performance (obligation_id, day);

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
    UNION ALL SELECT client_id, 'obligation', id FROM obligation
    UNION ALL SELECT client_id, 'performance', id FROM performance
    UNION ALL SELECT client_id, 'run_pause', id FROM run_pause
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
