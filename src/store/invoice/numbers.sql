SELECT coalesce(company.name, ''), invoice.year, invoice.day, invoice.number
FROM invoice LEFT JOIN company ON company.id = invoice.company_id
WHERE invoice.kind = 'invoice' AND invoice.number IS NOT NULL
