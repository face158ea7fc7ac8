SELECT one.id, two.id
FROM client AS one
JOIN client AS two ON two.tax_id = one.tax_id AND two.id > one.id
WHERE one.tax_id IS NOT NULL AND one.deleted_at IS NULL AND two.deleted_at IS NULL
