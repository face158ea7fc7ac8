-- How payments close debts by a contract (D-2): nothing means the usual way of its country.
ALTER TABLE contract ADD COLUMN allocation TEXT;        -- due_first, named_only, by_hand
ALTER TABLE contract ADD COLUMN allocation_order TEXT;  -- of the parts of one debt: penalty_first, principal_first

-- A credit note names the invoice that it lowers.
ALTER TABLE payment ADD COLUMN invoice_id INTEGER REFERENCES invoice (id);
CREATE INDEX payment_by_invoice ON payment (invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX payment_credit_note ON payment (day, client_id, currency, sum)
    WHERE kind = 'credit_note' AND cancelled_at IS NULL;

-- The paper of an invoice bears our signature alone since this day; of both sides since the act is signed.
ALTER TABLE invoice ADD COLUMN signed_day TEXT;         -- YYYY-MM-DD
