-- For whom somebody stands in on a day.
SELECT away.id, away.name
FROM absence
JOIN user AS away ON away.id = absence.user_id
WHERE absence.substitute_id = ?1 AND absence.from_day <= ?2 AND absence.to_day >= ?2
  AND absence.deleted_at IS NULL AND away.deleted_at IS NULL
ORDER BY away.id
