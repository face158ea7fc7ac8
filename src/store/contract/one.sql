WHERE contract.id = ?1 AND contract.cancelled_at IS NULL
