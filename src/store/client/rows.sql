SELECT
    client.id, client.version, client.name, client.city, client.segment, client.stage, client.vip,
    client.tags, client.filled, client.updated_at, client.deleted_at IS NOT NULL, owner.name,
    client.phone,
    client.tax_id,
    (SELECT activity.day || ' ' || activity.kind FROM activity
     WHERE activity.client_id = client.id AND activity.state = 'planned' AND activity.deleted_at IS NULL
     ORDER BY activity.day LIMIT 1),
    client.head_id,
    (SELECT head.name FROM client AS head WHERE head.id = client.head_id),
    client.own_1, client.own_2, client.own_3, client.own_4, client.own_5,
    client.own_6, client.own_7, client.own_8, client.own_9, client.own_10
