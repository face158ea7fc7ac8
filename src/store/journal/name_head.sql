UPDATE journal SET part_of = id WHERE id = ?1
