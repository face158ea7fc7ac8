-- Instalments of a client: the open ones by their due days, what waits behind them, then the paid ones, the newest
-- first.
WHERE instalment.client_id = :client AND instalment.deleted_at IS NULL AND invoice.cancelled_at IS NULL
  AND (:closed OR instalment.paid < instalment.sum)
ORDER BY instalment.paid >= instalment.sum,
    CASE WHEN instalment.paid < instalment.sum THEN coalesce(instalment.due_day, '9999') END,
    CASE WHEN instalment.paid >= instalment.sum THEN invoice.day END DESC,
    instalment.id
LIMIT :limit OFFSET :skip
