-- What bears on an invoice: what was written down, and acts of reconciliation that somebody with authority signed. An act
-- acknowledges what was owed by it: documents of its firm or contract, and of its currency, until the end of its period.
SELECT day, kind FROM (
    SELECT day, kind, id FROM limitation_event
    WHERE client_id = ?1 AND (invoice_id IS NULL OR invoice_id = ?2) AND deleted_at IS NULL
    UNION ALL
    SELECT act.signed_day, 'act_signed', act.id
    FROM invoice
    JOIN reconciliation AS act ON act.client_id = invoice.client_id AND act.currency = invoice.currency
    WHERE invoice.id = ?2 AND act.client_id = ?1 AND act.status = 'signed' AND act.authority IS NOT NULL
      AND act.our_closing > 0 AND act.cancelled_at IS NULL AND invoice.day <= act.to_day
      AND (act.contract_id = invoice.contract_id OR act.contract_id IS NULL AND act.company_id IS invoice.company_id)
) ORDER BY day, id
