-- Monthly obligations of a contract whose last month is done, with no next one after it.
SELECT id FROM obligation AS one
WHERE contract_id = ?1 AND month_day IS NOT NULL AND done_day IS NOT NULL AND deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM obligation AS next WHERE next.before_id = one.id AND next.deleted_at IS NULL)
ORDER BY id
