-- Rows that link to a file, by whose they are.
SELECT 'package_document' AS entity, package_document.id, contract.number AS whose
FROM package_document JOIN contract ON contract.id = package_document.contract_id
WHERE package_document.file IS NOT NULL AND package_document.deleted_at IS NULL AND contract.cancelled_at IS NULL
UNION ALL
SELECT 'paper', paper.id, client.name
FROM paper JOIN client ON client.id = paper.client_id
WHERE paper.file IS NOT NULL AND paper.deleted_at IS NULL AND client.deleted_at IS NULL
ORDER BY 3, 2
