-- Clients with whom nothing is planned; whose follows.
WHERE client.deleted_at IS NULL AND client.is_without_step = 1 AND client.stage NOT IN ('lost', 'stop')
