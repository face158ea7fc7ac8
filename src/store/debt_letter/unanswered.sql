-- Claims that were sent and not answered by their day.
SELECT debt_letter.client_id, debt_letter.answer_by
FROM debt_letter
JOIN client ON client.id = debt_letter.client_id
WHERE debt_letter.answer_by < :until AND debt_letter.answered_day IS NULL AND debt_letter.cancelled_at IS NULL
  AND client.deleted_at IS NULL
  AND (:owner IS NULL OR client.owner_id = :owner)
