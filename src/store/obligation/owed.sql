-- What the other side of a contract pays, in the order of its days: its day, the day of the month where it comes back, and
-- the last day of a contract that does not go on by itself.
SELECT obligation.id, coalesce(obligation.currency, 'KZT'), coalesce(obligation.sum, 0),
       (SELECT coalesce(sum(performance.sum), 0) FROM performance
        WHERE performance.obligation_id = obligation.id AND performance.deleted_at IS NULL),
       done_day IS NULL AND obligation.state <> 'waived' AND deleted_at IS NULL AND coalesce(obligation.sum, 0) > 0,
       coalesce(due_day, CASE event WHEN 'signed' THEN max(contract.signed_by_us, contract.signed_by_them) ELSE event_day END)
         AS due,
       month_day,
       CASE WHEN contract.renewal = 'auto' AND contract.let_end IS NULL THEN NULL
            ELSE coalesce(contract.ended_on, contract.current_end, contract.end_day) END
FROM obligation
JOIN contract ON contract.id = obligation.contract_id
WHERE obligation.contract_id = ?1 AND side = 'they' AND obligation.kind = 'pay'
ORDER BY coalesce(due, '9999'), obligation.id
