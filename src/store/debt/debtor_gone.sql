-- A client that owes nothing any more in a currency is no debtor in it.
DELETE FROM debtor
WHERE client_id = ?1
  AND NOT EXISTS (
    SELECT 1 FROM main.instalment INDEXED BY instalment_open_of
    WHERE instalment.client_id = debtor.client_id AND instalment.currency = debtor.currency
      AND paid < sum AND deleted_at IS NULL AND due_day IS NOT NULL)
