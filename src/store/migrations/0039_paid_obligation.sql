-- What payments under a contract close of what its other side owes (K-7). Computed from the allocations.
ALTER TABLE obligation ADD COLUMN paid INTEGER NOT NULL DEFAULT 0;     -- minor units
ALTER TABLE obligation ADD COLUMN paid_day TEXT;                       -- YYYY-MM-DD; with it all of it was paid
