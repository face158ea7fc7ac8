SELECT word FROM client_word WHERE letters BETWEEN ?1 AND ?2
