SELECT client.id, client.name, client.owner_id, user.name, client.segment, client.vip
FROM client LEFT JOIN user ON user.id = client.owner_id
WHERE client.id = ?1
