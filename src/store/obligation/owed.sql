-- What the other side of a contract pays, in the order of its days; a month goes on by what people say of it.
SELECT obligation.id, coalesce(currency, 'KZT'), coalesce(obligation.sum, 0),
       (SELECT coalesce(sum(performance.sum), 0) FROM performance
        WHERE performance.obligation_id = obligation.id AND performance.deleted_at IS NULL),
       done_day IS NULL AND state <> 'waived' AND month_day IS NULL AND deleted_at IS NULL AND coalesce(obligation.sum, 0) > 0
FROM obligation
WHERE contract_id = ?1 AND side = 'they' AND kind = 'pay'
ORDER BY coalesce(due_day, '9999'), obligation.id
