SELECT id FROM obligation
WHERE contract_id = ?1 AND event = 'act' AND event_day IS NULL AND done_day IS NULL AND deleted_at IS NULL
ORDER BY id
