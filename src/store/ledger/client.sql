SELECT id, name, COALESCE(tax_id, ''), COALESCE(currency, ''), COALESCE(country, '')
FROM client
WHERE deleted_at IS NULL AND (tax_id = ?1 AND ?1 <> '' OR name = ?2 AND ?2 <> '')
ORDER BY tax_id = ?1 AND ?1 <> '' DESC, name = ?2 DESC, id
