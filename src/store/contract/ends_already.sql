-- A letter or an agreement of this kind that stands, sent and signed or not yet.
SELECT 1 FROM annex WHERE contract_id = ?1 AND kind = ?2 AND cancelled_at IS NULL
