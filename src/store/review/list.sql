-- Requests that this user may judge, as a chief or the curator of who asked, and his own.
SELECT review.id, asker.name, review.created_at, review.kind, review.name, review.things, client.id, client.name,
       review.state, review.remark, judge.name, review.judged_at, review.what,
       (SELECT value ->> '$.after.state' FROM json_each(review.cells)
        WHERE value ->> '$.table' = 'contract' AND value ->> '$.after.state' IS NOT value ->> '$.before.state' LIMIT 1)
FROM review
JOIN user AS asker ON asker.id = review.user_id
LEFT JOIN client ON client.id = review.about_id
LEFT JOIN user AS judge ON judge.id = review.judge_id
WHERE review.deleted_at IS NULL AND (review.state = 'waits' OR review.judged_at >= :since)
  AND (asker.name = :user
       OR EXISTS (SELECT 1 FROM user AS reader
                  WHERE reader.name = :user AND reader.deleted_at IS NULL
                    AND (reader.role = 'chief' OR reader.id = asker.curator_id))
       OR NOT EXISTS (SELECT 1 FROM user AS reader WHERE reader.name = :user AND reader.deleted_at IS NULL))
ORDER BY review.state = 'waits' DESC, review.id DESC
