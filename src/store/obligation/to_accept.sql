SELECT id FROM obligation
WHERE contract_id = ?1 AND kind IN ('accept', 'sign_act') AND state = 'open' AND done_day IS NULL AND deleted_at IS NULL
ORDER BY coalesce(due_day, event_day, '9999'), id
