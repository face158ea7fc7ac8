-- What was accepted within the day, where nothing of the kind was done by who asked since.
SELECT review.id
FROM review
JOIN user ON user.id = review.user_id
WHERE review.user_id = :user AND review.state = 'accepted' AND review.kind = :kind AND review.cells IS NULL AND review.what IS :what
  AND review.deleted_at IS NULL AND review.judged_at > :since
  AND NOT EXISTS (SELECT 1 FROM journal
                  WHERE journal.kind = :kind AND journal.actor = user.name AND journal.about ->> '$.what' IS :what
                    AND journal.id > (SELECT max(journal) FROM journal_row
                                      WHERE entity = 'review' AND row_id = review.id))
LIMIT 1
