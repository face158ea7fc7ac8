-- A living edition that stands behind a sealed one of its contract.
SELECT EXISTS (
    SELECT 1 FROM edition AS one JOIN edition AS sealed ON sealed.contract_id = one.contract_id
    WHERE one.id = ?1 AND one.deleted_at IS NULL AND sealed.seal IS NOT NULL AND sealed.ordinal < one.ordinal
)
