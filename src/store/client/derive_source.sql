SELECT
    name, deleted_at IS NOT NULL, tax_id, kind,
    tax_id IS NOT NULL, address IS NOT NULL OR actual_address IS NOT NULL, credit_days IS NOT NULL,
    cadence_days IS NOT NULL,
    short_name, former_names, code, city, address, actual_address, website, industry, tags,
    own_1, own_2, own_3, own_4, own_5, own_6, own_7, own_8, own_9, own_10
FROM client
WHERE id = ?1
