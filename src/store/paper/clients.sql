SELECT client.id, client.name FROM client
WHERE client.deleted_at IS NULL
  AND EXISTS (SELECT 1 FROM paper WHERE paper.client_id = client.id AND paper.deleted_at IS NULL)
ORDER BY client.id
