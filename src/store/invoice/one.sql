WHERE invoice.id = ?1
