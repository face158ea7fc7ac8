-- The same of some clients (states.sql).
SELECT client.id, client.name, client.segment, client.vip, client.stage, client.cadence_days, client.created_at,
    client.talked_on, client.is_without_step, client.is_undecided
FROM client
WHERE client.deleted_at IS NULL AND client.id IN (SELECT value FROM json_each(:clients))
