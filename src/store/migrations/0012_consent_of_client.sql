-- A client that is a person consents, too: a sole trader, an individual.
DROP VIEW row_of_client;

CREATE TABLE consent_of_anyone (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    deleted_at   INTEGER,
    contact_id   INTEGER REFERENCES contact (id),
    client_id    INTEGER REFERENCES client (id),
    purpose      TEXT    NOT NULL,
    text_version TEXT,                      -- which wording was agreed to
    given_on     TEXT    NOT NULL,          -- YYYY-MM-DD
    channel      TEXT,
    withdrawn_on TEXT,                      -- YYYY-MM-DD
    CHECK ((contact_id IS NULL) <> (client_id IS NULL))
) STRICT;
INSERT INTO consent_of_anyone (id, version, created_at, updated_at, deleted_at, contact_id, purpose, text_version,
                               given_on, channel, withdrawn_on)
    SELECT id, version, created_at, updated_at, deleted_at, contact_id, purpose, text_version,
           given_on, channel, withdrawn_on
    FROM consent;
DROP TABLE consent;
ALTER TABLE consent_of_anyone RENAME TO consent;
CREATE INDEX consent_by_contact ON consent (contact_id);
CREATE INDEX consent_by_client ON consent (client_id);

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
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
