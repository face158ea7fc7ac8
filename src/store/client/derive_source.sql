SELECT
    name, deleted_at, tax_id, kind, address, actual_address, credit_days, cadence_days,
    short_name, former_names, code, city, address, actual_address, website, industry, tags,
    own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9, own_10
FROM client
WHERE id = ?1
