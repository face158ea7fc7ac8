SELECT id FROM invoice WHERE number = ?1 AND cancelled_at IS NULL ORDER BY kind = 'invoice' DESC, year DESC, id DESC LIMIT 1
