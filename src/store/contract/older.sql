  AND (contract.day, contract.id) < (:day, :id)
ORDER BY contract.day DESC, contract.id DESC
