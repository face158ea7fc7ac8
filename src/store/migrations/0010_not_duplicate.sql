-- Two clients that a person said are not one (C-5). The smaller identity stands first.
CREATE TABLE not_duplicate (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER,
    client_id  INTEGER NOT NULL REFERENCES client (id),
    other_id   INTEGER NOT NULL REFERENCES client (id),
    reason     TEXT
) STRICT;
CREATE UNIQUE INDEX not_duplicate_of_pair ON not_duplicate (client_id, other_id) WHERE deleted_at IS NULL;
CREATE INDEX not_duplicate_by_client ON not_duplicate (client_id);
CREATE INDEX not_duplicate_by_other ON not_duplicate (other_id);

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
    UNION ALL SELECT client_id, 'note', id FROM note
    UNION ALL SELECT client_id, 'not_duplicate', id FROM not_duplicate
    UNION ALL SELECT other_id, 'not_duplicate', id FROM not_duplicate;
