SELECT number FROM contract WHERE substr(number, 1, length(?1)) = ?1
