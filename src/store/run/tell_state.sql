-- Writes nothing where everything is as it was.
UPDATE client
SET talked_on = now.talked_on, asked_on = now.asked_on, is_without_step = now.is_without_step,
    is_undecided = now.is_undecided, due_on = now.due_on, plans = now.plans
FROM state_of_client AS now
WHERE now.client_id = client.id
  AND (client.talked_on, client.asked_on, client.is_without_step, client.is_undecided, client.due_on, client.plans)
      IS NOT (now.talked_on, now.asked_on, now.is_without_step, now.is_undecided, now.due_on, now.plans)
