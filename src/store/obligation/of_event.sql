-- An obligation, and the open ones of its contract that wait for the same event, or began with it on the same day.
SELECT id, version FROM obligation
WHERE id = ?4
   OR contract_id = ?1 AND event = ?2 AND event_day IS ?3 AND done_day IS NULL AND state <> 'waived' AND deleted_at IS NULL
ORDER BY id
