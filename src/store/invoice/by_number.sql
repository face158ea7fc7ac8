-- Documents of a number, of a year where one is said; numbers begin anew each year, and each of our firms has its own.
-- Penalties and opening balances are meant only where no invoice has it.
SELECT id, kind = 'invoice' FROM invoice
WHERE number = ?1 AND (?2 IS NULL OR year = ?2) AND cancelled_at IS NULL
ORDER BY kind = 'invoice' DESC, year DESC, id DESC
