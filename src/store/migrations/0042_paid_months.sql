-- How many whole months of a monthly obligation payments have closed (K-7). Computed from the allocations.
ALTER TABLE obligation ADD COLUMN paid_months INTEGER NOT NULL DEFAULT 0;
