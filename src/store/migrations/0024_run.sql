-- The morning run reads all clients of an owner at once: each keeps what its activities and people say of it, and one
-- index tells of them all. It is made anew at the end of every write that touches one of these rows.
ALTER TABLE client ADD COLUMN talked_on TEXT;                             -- both sides spoke last: YYYY-MM-DD
ALTER TABLE client ADD COLUMN asked_on TEXT;                              -- the last that came in and was followed by nothing
ALTER TABLE client ADD COLUMN is_without_step INTEGER NOT NULL DEFAULT 1; -- nothing is planned, and nobody said why
ALTER TABLE client ADD COLUMN is_undecided INTEGER NOT NULL DEFAULT 0;    -- two meetings, and nobody who decides is known

-- What came in and asks for an answer (store/run/incoming.sql).
CREATE INDEX activity_asking ON activity (client_id, day)
    WHERE direction = 'in' AND deleted_at IS NULL
      AND (kind = 'call' AND state = 'missed' OR kind IN ('mail', 'message') AND state = 'done' AND result IS NULL);
CREATE INDEX activity_asking_of ON activity (owner_id, day)
    WHERE direction = 'in' AND deleted_at IS NULL
      AND (kind = 'call' AND state = 'missed' OR kind IN ('mail', 'message') AND state = 'done' AND result IS NULL);

CREATE VIEW state_of_client AS
SELECT client.id AS client_id,
    (SELECT max(done_on) FROM activity
     WHERE activity.client_id = client.id AND state = 'done' AND deleted_at IS NULL
       AND (kind IN ('call', 'meeting', 'visit') AND coalesce(result, '') <> 'no_answer'
           OR kind IN ('mail', 'message') AND (direction = 'in' OR coalesce(result, 'no_answer') <> 'no_answer'))
    ) AS talked_on,
    -- What follows the last one follows those before it.
    (SELECT asking.day
     FROM (SELECT day, coalesce(time, '') AS time FROM activity
           WHERE client_id = client.id AND direction = 'in' AND deleted_at IS NULL
             AND (kind = 'call' AND state = 'missed'
                  OR kind IN ('mail', 'message') AND state = 'done' AND result IS NULL)
           ORDER BY activity.day DESC, coalesce(activity.time, '') DESC LIMIT 1) AS asking
     WHERE NOT EXISTS (
        SELECT 1 FROM activity AS later
        WHERE later.client_id = client.id AND later.deleted_at IS NULL AND later.state = 'done'
          AND later.kind NOT IN ('task', 'event') AND coalesce(later.result, '') <> 'no_answer'
          AND (later.direction IS NOT 'in' OR later.kind IN ('call', 'meeting', 'visit'))
          AND (later.done_on, coalesce(later.time, '24')) >= (asking.day, asking.time))
    ) AS asked_on,
    -- What is done stands on its day, so the index by day gives the last one.
    NOT EXISTS (
        SELECT 1 FROM activity
        WHERE activity.client_id = client.id AND state = 'planned' AND deleted_at IS NULL)
    AND (SELECT no_next FROM activity
         WHERE activity.client_id = client.id AND state = 'done' AND deleted_at IS NULL
         ORDER BY day DESC, id DESC LIMIT 1) IS NULL AS is_without_step,
    (SELECT count(*) FROM (
        SELECT 1 FROM activity
        WHERE activity.client_id = client.id AND state = 'done' AND kind IN ('meeting', 'visit') AND deleted_at IS NULL
        LIMIT 2)) = 2
    AND NOT EXISTS (
        SELECT 1 FROM post
        WHERE post.client_id = client.id AND role = 'decides' AND deleted_at IS NULL AND left_on IS NULL) AS is_undecided
FROM client;

UPDATE client
SET (talked_on, asked_on, is_without_step, is_undecided) = (
    SELECT talked_on, asked_on, is_without_step, is_undecided FROM state_of_client WHERE client_id = client.id);

-- Behind the owner the name: two of a kind are rare, so a long list is soon sorted by it.
DROP INDEX client_by_owner;
CREATE INDEX client_by_owner ON client (
    owner_id, name, created_at, deleted_at, stage, segment, vip, cadence_days, talked_on, asked_on, is_without_step, is_undecided);
CREATE INDEX client_asked ON client (asked_on) WHERE asked_on IS NOT NULL;
