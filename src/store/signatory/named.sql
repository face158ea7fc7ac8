SELECT id, version, side, signatory_id, as_signed FROM contract_signatory
WHERE contract_id = :contract AND annex_id IS :annex AND deleted_at IS NULL
ORDER BY side = 'they', place, id
