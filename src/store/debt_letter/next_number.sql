SELECT coalesce(max(number), 0) + 1 FROM debt_letter WHERE year = ?1
