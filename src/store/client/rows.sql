SELECT
    client.id, client.version, client.name, client.city, client.segment, client.stage, client.vip,
    client.tags, client.filled, client.updated_at, client.deleted_at IS NOT NULL, owner.name,
    (SELECT coalesce(point.normal, point.typed) FROM contact_point AS point
     WHERE point.client_id = client.id AND point.kind = 'phone' AND point.deleted_at IS NULL
     ORDER BY point.id LIMIT 1),
    client.tax_id
