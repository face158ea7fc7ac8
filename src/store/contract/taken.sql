SELECT number FROM contract WHERE number GLOB ?1 || '[0-9]*'
