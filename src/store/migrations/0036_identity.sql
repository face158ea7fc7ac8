-- Which office this file is, and which life of it: a restored file is the same office in another epoch. Not journaled.
CREATE TABLE identity (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    office TEXT    NOT NULL,
    epoch  TEXT    NOT NULL
) STRICT;
INSERT INTO identity (one, office, epoch) VALUES (1, lower(hex(randomblob(16))), lower(hex(randomblob(16))));
