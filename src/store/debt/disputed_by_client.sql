-- What clients contest of what is open; it stays in its bucket.
SELECT client_id, currency, sum(contested)
FROM (SELECT instalment.client_id, instalment.currency,
             min(sum(dispute.sum), max(instalment.sum - instalment.paid, 0)) AS contested
      FROM dispute JOIN instalment ON instalment.id = dispute.instalment_id
      WHERE dispute.settled_day IS NULL AND dispute.deleted_at IS NULL AND instalment.deleted_at IS NULL
      GROUP BY instalment.id)
GROUP BY client_id, currency
