-- The head office of a branch: a client of its own, with debts and contracts of its own.
ALTER TABLE client ADD COLUMN head_id INTEGER REFERENCES client (id);
CREATE INDEX client_by_head ON client (head_id) WHERE head_id IS NOT NULL;
