SELECT
    client.id, client.version, client.name, client.city, client.segment, client.stage, client.vip,
    client.tags, client.filled, client.updated_at, client.deleted_at IS NOT NULL, owner.name,
    client.phone,
    client.tax_id
