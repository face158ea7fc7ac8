SELECT allocated > 0,
       client_id IS NOT NULL AND allocated = 0 AND kind <> 'refund',
       client_id IS NULL AND kind = 'received',
       reason IS NOT NULL AND kind <> 'refund'
FROM payment
WHERE bank_key = ?1 AND cancelled_at IS NULL
