-- The package of a contract (K-10): documents that have no record of their own, and what the records of the others do
-- not say: the days behind the signatures, and the file. How far a document has come follows from its days.
CREATE TABLE package_document (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL DEFAULT 1,
    created_at     INTEGER NOT NULL,
    updated_at     INTEGER NOT NULL,
    deleted_at     INTEGER,
    client_id      INTEGER NOT NULL REFERENCES client (id),
    contract_id    INTEGER NOT NULL REFERENCES contract (id),
    annex_id       INTEGER REFERENCES annex (id),   -- whose later steps and file these are
    kind           TEXT    NOT NULL,                -- contract, a kind of annex, or one without a record of its own
    side           TEXT    NOT NULL DEFAULT 'we',   -- who draws it up: we, they
    own_number     TEXT,                            -- as it was typed, which an undo takes back
    day            TEXT,                            -- YYYY-MM-DD
    sent_day       TEXT,                            -- YYYY-MM-DD
    received_day   TEXT,
    signed_by_us   TEXT,
    signed_by_them TEXT,
    original_day   TEXT,                            -- the paper with the signatures lies here
    note           TEXT,
    file           TEXT,                            -- from the folder of the database, else whole; with / everywhere
    file_bytes     INTEGER,
    file_sha256    TEXT,                            -- hexadecimal, as it was attached
    file_seen      TEXT                             -- YYYY-MM-DD, the last look that found it
) STRICT;
CREATE INDEX package_document_by_client ON package_document (client_id);
CREATE INDEX package_document_by_contract ON package_document (contract_id);
CREATE INDEX package_document_by_annex ON package_document (annex_id) WHERE annex_id IS NOT NULL;

ALTER TABLE paper ADD COLUMN file_bytes INTEGER;
ALTER TABLE paper ADD COLUMN file_sha256 TEXT;
ALTER TABLE paper ADD COLUMN file_seen TEXT;

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
    UNION ALL SELECT client_id, 'run_pause', id FROM run_pause
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
