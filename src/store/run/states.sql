-- What living clients ask for by themselves, from the index of owners alone; whose follows.
SELECT client.id, client.name, client.segment, client.vip, client.stage, client.cadence_days, client.created_at,
    client.talked_on, client.is_without_step, client.is_undecided
FROM main.client INDEXED BY client_by_owner
WHERE client.deleted_at IS NULL
