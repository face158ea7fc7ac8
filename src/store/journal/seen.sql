-- Of somebody who sees the own clients alone: actions with one of them, and actions about no client. Follows conditions.sql.
AND (EXISTS (SELECT 1 FROM (SELECT entry.id AS id UNION ALL SELECT id FROM journal WHERE part_of = entry.id) AS made
             JOIN journal_row AS changed ON changed.journal = made.id
             JOIN row_of_client AS mine ON mine.entity = changed.entity AND mine.row_id = changed.row_id
             JOIN client ON client.id = mine.client_id)
     OR EXISTS (SELECT 1 FROM journal_row AS changed
                JOIN review ON review.id = changed.row_id
                JOIN client ON client.id = review.about_id
                WHERE changed.journal = entry.id AND changed.entity = 'review')
     OR NOT EXISTS (SELECT 1 FROM (SELECT entry.id AS id UNION ALL SELECT id FROM journal WHERE part_of = entry.id) AS made
                    JOIN journal_row AS changed ON changed.journal = made.id
                    LEFT JOIN review ON changed.entity = 'review' AND review.id = changed.row_id
                    WHERE review.about_id IS NOT NULL
                       OR EXISTS (SELECT 1 FROM row_of_client AS mine
                                  WHERE mine.entity = changed.entity AND mine.row_id = changed.row_id)))
