-- What `DebtLine` reads; a WHERE follows.
SELECT instalment.id, instalment.version, instalment.place, instalment.sum, instalment.paid, instalment.due_day,
    instalment.event, instalment.currency, invoice.id, invoice.version, invoice.number, invoice.day, invoice.kind,
    invoice.what, contract.id, contract.number,
    (SELECT count(*) FROM instalment AS part WHERE part.invoice_id = invoice.id AND part.deleted_at IS NULL)
FROM instalment
JOIN invoice ON invoice.id = instalment.invoice_id
LEFT JOIN contract ON contract.id = invoice.contract_id
