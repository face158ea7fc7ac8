-- Since when the firm or the person is a client: what another program noted, or a person typed.
ALTER TABLE client ADD COLUMN since TEXT;
