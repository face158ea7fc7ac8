-- The register of letters about debts (D-6): a number within the year belongs to one letter, whatever becomes of it.
CREATE TABLE debt_letter (
    id            INTEGER PRIMARY KEY,
    version       INTEGER NOT NULL DEFAULT 1,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    cancelled_at  INTEGER,
    client_id     INTEGER NOT NULL REFERENCES client (id),
    year          INTEGER NOT NULL,
    number        INTEGER NOT NULL CHECK (number > 0),
    degree        INTEGER NOT NULL CHECK (degree BETWEEN 1 AND 3),
    day           TEXT    NOT NULL,                 -- YYYY-MM-DD
    deadline      TEXT    NOT NULL,                 -- YYYY-MM-DD, the last day to pay
    currency      TEXT    NOT NULL,
    debt          INTEGER NOT NULL CHECK (debt > 0), -- minor units
    penalty       INTEGER,                          -- minor units; nothing where none is claimed
    lines         TEXT    NOT NULL,                 -- as they stood, one to a line: instalment; document; due; sum; paid; rest
    language      TEXT,                             -- codes of its languages
    file          TEXT,                             -- its name
    sent_day      TEXT,                             -- YYYY-MM-DD
    sent_by       TEXT,                             -- post, courier, hand, mail, edo
    post_number   TEXT,
    answer_by     TEXT,                             -- YYYY-MM-DD, of a claim that was sent
    delivered_day TEXT,                             -- YYYY-MM-DD
    answered_day  TEXT,                             -- YYYY-MM-DD
    answer        TEXT
) STRICT;
CREATE INDEX debt_letter_by_client ON debt_letter (client_id, day);
CREATE UNIQUE INDEX debt_letter_by_number ON debt_letter (year, number);
CREATE INDEX debt_letter_waiting ON debt_letter (answer_by)
    WHERE answer_by IS NOT NULL AND answered_day IS NULL AND cancelled_at IS NULL;

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
    UNION ALL SELECT client_id, 'debt_letter', id FROM debt_letter
    UNION ALL SELECT client_id, 'run_pause', id FROM run_pause
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
