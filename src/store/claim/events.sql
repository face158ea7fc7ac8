SELECT limitation_event.id, limitation_event.version, invoice.id, invoice.number, limitation_event.day,
       limitation_event.kind, limitation_event.signed_by, limitation_event.document
FROM limitation_event
LEFT JOIN invoice ON invoice.id = limitation_event.invoice_id
WHERE limitation_event.client_id = ?1 AND limitation_event.deleted_at IS NULL
ORDER BY limitation_event.id DESC
