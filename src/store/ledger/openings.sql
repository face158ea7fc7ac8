SELECT COUNT(*) FROM invoice
WHERE kind = 'opening' AND cancelled_at IS NULL AND client_id = ?1 AND sum = ?2 AND currency = ?3
  AND COALESCE(what, '') = ?4 AND COALESCE(due_day, '') = ?5
