SELECT id, version, day, sum, quantity, proof
FROM performance
WHERE obligation_id = ?1 AND deleted_at IS NULL
ORDER BY day, id
