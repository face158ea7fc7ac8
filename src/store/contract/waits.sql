SELECT 1 FROM annex
WHERE contract_id = ?1 AND kind = 'addendum' AND end_day IS NOT NULL AND cancelled_at IS NULL
  AND (signed_by_us IS NULL OR signed_by_them IS NULL)
