SELECT number FROM annex WHERE contract_id = ?1 AND kind = ?2
