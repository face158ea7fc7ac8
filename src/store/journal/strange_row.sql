-- Whether a row belongs to clients of which none is seen.
SELECT EXISTS (SELECT 1 FROM row_of_client AS mine WHERE mine.entity = ?1 AND mine.row_id = ?2)
       AND NOT EXISTS (SELECT 1 FROM row_of_client AS mine JOIN client ON client.id = mine.client_id
                       WHERE mine.entity = ?1 AND mine.row_id = ?2)
       OR ?1 = 'review' AND EXISTS (SELECT 1 FROM review WHERE id = ?2 AND about_id IS NOT NULL
                                    AND NOT EXISTS (SELECT 1 FROM client WHERE client.id = review.about_id))
