-- Everybody as lists of debts name them, from the index of owners alone.
SELECT client.id, client.name, client.owner_id, user.name, client.segment, client.vip
FROM main.client INDEXED BY client_by_owner LEFT JOIN user ON user.id = client.owner_id
