-- What is open by its due day, from a day on.
SELECT currency, due_day, sum(sum - paid) FROM main.instalment INDEXED BY instalment_open
WHERE paid < sum AND deleted_at IS NULL AND due_day >= :first AND due_day <= :last
  AND (:owner IS NULL OR client_id IN (SELECT id FROM client WHERE owner_id = :owner))
GROUP BY currency, due_day
