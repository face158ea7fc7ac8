-- An invoice of which this credit note and the others take back more than it comes to.
SELECT invoice.sum, (SELECT sum(note.sum) FROM payment AS note
                     WHERE note.invoice_id = invoice.id AND note.kind = 'credit_note' AND note.cancelled_at IS NULL
                    ) AS taken, invoice.currency
FROM payment JOIN invoice ON invoice.id = payment.invoice_id
WHERE payment.id = ?1 AND payment.cancelled_at IS NULL AND taken > invoice.sum
