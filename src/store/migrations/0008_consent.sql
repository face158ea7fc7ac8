-- A person's consent to the use of personal data: a record of its own, never deleted by a withdrawal.
CREATE TABLE consent (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    deleted_at   INTEGER,
    contact_id   INTEGER NOT NULL REFERENCES contact (id),
    purpose      TEXT    NOT NULL,
    text_version TEXT,                      -- which wording was agreed to
    given_on     TEXT    NOT NULL,          -- YYYY-MM-DD
    channel      TEXT,
    withdrawn_on TEXT                       -- YYYY-MM-DD
) STRICT;

CREATE INDEX consent_by_contact ON consent (contact_id);

DROP VIEW row_of_client;
CREATE VIEW row_of_client AS
    SELECT id AS client_id, 'client' AS entity, id AS row_id FROM client
    UNION ALL SELECT client_id, 'post', id FROM post
    UNION ALL SELECT client_id, 'contact', contact_id FROM post
    UNION ALL SELECT client_id, 'contact_point', id FROM contact_point WHERE client_id IS NOT NULL
    UNION ALL SELECT post.client_id, 'contact_point', point.id
              FROM post JOIN contact_point AS point ON point.contact_id = post.contact_id
    UNION ALL SELECT post.client_id, 'consent', consent.id
              FROM post JOIN consent ON consent.contact_id = post.contact_id
    UNION ALL SELECT client_id, 'account', id FROM account
    UNION ALL SELECT client_id, 'need', id FROM need
    UNION ALL SELECT client_id, 'note', id FROM note;
