UPDATE journal SET things = ?2 WHERE id = ?1
