-- Living branches that the removal of this moment left without their head office, and that have none since.
SELECT client.id, client.version
FROM journal_row AS freed
JOIN client ON client.id = freed.row_id
WHERE freed.entity = 'client'
  AND freed.before ->> '$.head_id' = ?1
  AND freed.journal = (SELECT max(journal) FROM journal_row
                       WHERE entity = 'client' AND row_id = ?1 AND after ->> '$.deleted_at' = ?2)
  AND client.head_id IS NULL AND client.deleted_at IS NULL
ORDER BY client.id
