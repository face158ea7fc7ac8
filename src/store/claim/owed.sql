SELECT coalesce(sum(sum - paid), 0) FROM instalment
WHERE client_id = ?1 AND currency = ?2 AND paid < sum AND deleted_at IS NULL
