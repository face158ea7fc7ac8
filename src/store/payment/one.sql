WHERE payment.id = ?1
