-- The contested part of instalments: what their disputes come to, but never more than is open.
SELECT dispute.instalment_id, min(sum(dispute.sum), max(instalment.sum - instalment.paid, 0))
FROM dispute
JOIN instalment ON instalment.id = dispute.instalment_id
WHERE dispute.settled_day IS NULL AND dispute.deleted_at IS NULL AND instalment.deleted_at IS NULL
