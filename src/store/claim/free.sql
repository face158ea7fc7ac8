-- What of an instalment is open and not contested by other disputes.
SELECT instalment.sum - instalment.paid - coalesce((
           SELECT sum(dispute.sum) FROM dispute
           WHERE dispute.instalment_id = instalment.id AND dispute.settled_day IS NULL
             AND dispute.deleted_at IS NULL AND dispute.id IS NOT ?2), 0),
       instalment.currency
FROM instalment WHERE instalment.id = ?1 AND instalment.deleted_at IS NULL
