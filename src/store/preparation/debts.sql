-- What is open of a client by currency: what of it is overdue and since when, and what still has time.
SELECT currency,
    sum(CASE WHEN due_day < ?2 THEN sum - paid ELSE 0 END),
    min(CASE WHEN due_day < ?2 THEN due_day END),
    sum(CASE WHEN due_day < ?2 THEN 0 ELSE sum - paid END)
FROM instalment
WHERE client_id = ?1 AND paid < sum AND deleted_at IS NULL
GROUP BY currency
ORDER BY currency
