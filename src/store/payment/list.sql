WHERE payment.cancelled_at IS NULL
  AND (:client IS NULL OR payment.client_id = :client)
  AND (:nobody = 0 OR (payment.client_id IS NULL AND payment.kind = 'received'))
  AND (:free = 0 OR payment.allocated < payment.sum)
  AND (:day IS NULL OR (payment.day, payment.id) < (:day, :id))
ORDER BY payment.day DESC, payment.id DESC
LIMIT :limit
