-- A document of a contract may be signed by others than the contract (K-6): rows that name a document are about its
-- signatures, those without one about the contract's. Of a document that names nobody for a side, the contract's sign.
ALTER TABLE contract_signatory ADD COLUMN annex_id INTEGER REFERENCES annex (id);
CREATE INDEX contract_signatory_by_annex ON contract_signatory (annex_id) WHERE annex_id IS NOT NULL;
DROP INDEX contract_signatory_once;
CREATE UNIQUE INDEX contract_signatory_once ON contract_signatory (contract_id, coalesce(annex_id, 0), signatory_id)
    WHERE deleted_at IS NULL;

-- Why it was signed although something stood in the way.
ALTER TABLE annex ADD COLUMN signed_despite TEXT;
