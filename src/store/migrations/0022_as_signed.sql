-- What stood in a paper when somebody signed it: from then on it is printed so (K-2, K-3).
ALTER TABLE edition ADD COLUMN sides TEXT;                 -- JSON: our firm and the client
ALTER TABLE annex ADD COLUMN sides TEXT;                   -- JSON: our firm, the client, who signs
ALTER TABLE contract_signatory ADD COLUMN as_signed TEXT;  -- JSON: the signatory
