SELECT entity, row_id FROM row_of_client WHERE client_id = ?1 AND entity IN ('note', 'need')
