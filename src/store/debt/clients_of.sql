SELECT id FROM client WHERE owner_id = ?1
