-- A page of the whole office's run is read without the rest of it: clients with whom something is planned stand in an
-- index by what it is and by its day. Each keeps that as it keeps the rest of its state (0024_run).
ALTER TABLE client ADD COLUMN due_on TEXT;                                -- the first day on which something is planned
ALTER TABLE client ADD COLUMN plans INTEGER NOT NULL DEFAULT 0;           -- 0 nothing, 1 one call, 2 one other thing, 3 several

DROP VIEW state_of_client;
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
        WHERE post.client_id = client.id AND role = 'decides' AND deleted_at IS NULL AND left_on IS NULL) AS is_undecided,
    (SELECT min(day) FROM activity
     WHERE activity.client_id = client.id AND state = 'planned' AND deleted_at IS NULL) AS due_on,
    (SELECT CASE count(*) WHEN 0 THEN 0 WHEN 1 THEN iif(max(kind) = 'call', 1, 2) ELSE 3 END FROM activity
     WHERE activity.client_id = client.id AND state = 'planned' AND deleted_at IS NULL) AS plans
FROM client;

UPDATE client SET (due_on, plans) = (SELECT due_on, plans FROM state_of_client WHERE client_id = client.id);

CREATE INDEX client_due ON client (plans, is_undecided, vip, coalesce(segment, ''), due_on)
    WHERE due_on IS NOT NULL AND deleted_at IS NULL;
-- What stands above everything else.
CREATE INDEX activity_pinned ON activity (day) WHERE pinned = 1 AND state = 'planned' AND deleted_at IS NULL;
-- Those with whom nothing is planned are counted by it alone.
CREATE INDEX client_without_step ON client (owner_id, stage) WHERE is_without_step = 1 AND deleted_at IS NULL;
