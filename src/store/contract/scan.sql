-- What decides whether a list shows a contract. Which side of an anchor, and the order, follow.
SELECT contract.id, contract.number, client.name, contract.subject,
    contract.state, contract.state_day, contract.day, contract.start_day, contract.end_day, contract.current_end,
    contract.renewal, contract.renewal_months, contract.renewal_most, contract.notice_days, contract.prolonged,
    contract.ended_on, contract.let_end
FROM contract
JOIN client ON client.id = contract.client_id
WHERE contract.cancelled_at IS NULL
