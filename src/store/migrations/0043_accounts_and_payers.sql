-- Further accounts of an own firm: a line each, its number and, behind a blank, what the bank is called.
ALTER TABLE company ADD COLUMN accounts TEXT;

-- Payments of which nobody knows whose they are, by who paid: a client that appears takes up its own.
CREATE INDEX payment_of_nobody ON payment (payer_tax_id) WHERE client_id IS NULL AND cancelled_at IS NULL;
CREATE INDEX payment_of_nobody_by_name ON payment (payer_name) WHERE client_id IS NULL AND cancelled_at IS NULL;
