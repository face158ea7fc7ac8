SELECT 1 FROM instalment WHERE invoice_id = ?1 AND paid < sum AND deleted_at IS NULL
