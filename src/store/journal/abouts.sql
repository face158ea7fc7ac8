SELECT id, about FROM journal WHERE about IS NOT NULL
