-- What was agreed of a contract when its edition went out: a later change of the terms begins another edition.
ALTER TABLE edition ADD COLUMN terms TEXT;          -- JSON of the columns of the contract
