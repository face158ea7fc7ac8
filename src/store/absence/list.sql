-- The newest first.
SELECT absence.id, absence.version, absence.user_id, away.name, absence.substitute_id, stands_in.name,
       absence.from_day, absence.to_day, absence.note
FROM absence
JOIN user AS away ON away.id = absence.user_id
JOIN user AS stands_in ON stands_in.id = absence.substitute_id
WHERE absence.deleted_at IS NULL
ORDER BY absence.from_day DESC, absence.id DESC
