SELECT client.id
FROM client
JOIN state_of_client AS now ON now.client_id = client.id
WHERE (client.talked_on, client.asked_on, client.is_without_step, client.is_undecided, client.due_on, client.plans)
      IS NOT (now.talked_on, now.asked_on, now.is_without_step, now.is_undecided, now.due_on, now.plans)
LIMIT 100
