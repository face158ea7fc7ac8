  AND (contract.day, contract.id) > (:day, :id)
ORDER BY contract.day, contract.id
