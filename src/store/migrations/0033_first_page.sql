-- The list of debtors tells who owes since when and how much without reading everything that is open: each client keeps
-- it by currency (D-3). It is made anew at the end of every write that touches what the client owes. What waits for its
-- event has no day and is not in it.
CREATE TABLE debtor (
    client_id INTEGER NOT NULL REFERENCES client (id),
    currency  TEXT    NOT NULL,
    first_due TEXT    NOT NULL,                     -- YYYY-MM-DD, the earliest of what is open
    rest      INTEGER NOT NULL,                     -- minor units, of all that is open, overdue or not
    PRIMARY KEY (client_id, currency)
) STRICT, WITHOUT ROWID;

-- Everything open of one client, by its due days.
CREATE INDEX instalment_open_of ON instalment (client_id, currency, due_day, sum, paid)
    WHERE paid < sum AND deleted_at IS NULL;

CREATE VIEW debt_of_client AS
SELECT client_id, currency, min(due_day) AS first_due, sum(sum - paid) AS rest
FROM instalment INDEXED BY instalment_open_of
WHERE paid < sum AND deleted_at IS NULL AND due_day IS NOT NULL
GROUP BY client_id, currency;

INSERT INTO debtor SELECT client_id, currency, first_due, rest FROM debt_of_client;

-- The plan of the whole office in the order of days and hours: as much of it as is shown is read, and nothing is sorted
-- (A-7). The second has what is planned alone, without all that was done.
CREATE INDEX activity_of_day ON activity (
    day, coalesce(time, ''), id, last_day, time, minutes, kind, series_id, owner_id, client_id, state, deleted_at)
    WHERE deleted_at IS NULL;
CREATE INDEX activity_planned_of_day ON activity (
    day, coalesce(time, ''), id, last_day, time, minutes, kind, series_id, owner_id, client_id, state, deleted_at)
    WHERE state = 'planned' AND deleted_at IS NULL;
