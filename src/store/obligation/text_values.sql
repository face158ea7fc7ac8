SELECT code, coalesce(value, '') FROM passage
WHERE kind = 'value' AND deleted_at IS NULL
  AND edition_id = (SELECT id FROM edition WHERE contract_id = ?1 AND deleted_at IS NULL ORDER BY ordinal DESC LIMIT 1)
ORDER BY place, id
