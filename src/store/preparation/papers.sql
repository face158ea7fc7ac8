-- What waits for a signature between the client and us; numbers and days as they stand on the paper.
SELECT id, 'contract', number, day FROM contract
WHERE client_id = ?1 AND cancelled_at IS NULL
  AND state IN ('draft', 'approval', 'sent', 'disagreements', 'agreed', 'signing')
UNION ALL
SELECT id, kind, number, day FROM annex
WHERE client_id = ?1 AND cancelled_at IS NULL AND kind <> 'notice'
  AND (signed_by_us IS NULL OR signed_by_them IS NULL)
UNION ALL
SELECT id, 'reconciliation', number, day FROM reconciliation
WHERE client_id = ?1 AND cancelled_at IS NULL AND status IN ('draft', 'sent', 'returned')
ORDER BY 4, 1
