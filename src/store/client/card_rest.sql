-- A removed client has what went with it, at the same moment: its card is as it was.
SELECT 'owner' AS what, user.id AS id, user.version, 0, 0, user.name, 0 AS place
FROM client JOIN user ON user.id = client.owner_id WHERE client.id = ?1
UNION ALL
SELECT 'head', head.id, head.version, 0, 0, head.name, 0
FROM client JOIN client AS head ON head.id = client.head_id
WHERE client.id = ?1 AND head.deleted_at IS NULL
UNION ALL
SELECT 'head_key', head.id, head.version, 0, 0,
       -- A number or a code that another client has too calls nobody.
       CASE WHEN head.tax_id IS NOT NULL AND NOT EXISTS
                 (SELECT 1 FROM client AS other WHERE other.tax_id = head.tax_id AND other.kpp IS head.kpp
                    AND other.id <> head.id AND other.deleted_at IS NULL)
            THEN head.tax_id || coalesce('/' || head.kpp, '')
            WHEN head.code IS NOT NULL AND NOT EXISTS
                 (SELECT 1 FROM client AS other WHERE head.code IN (other.code, other.tax_id)
                    AND other.id <> head.id AND other.deleted_at IS NULL)
            THEN head.code
            ELSE head.name END, 0
FROM client JOIN client AS head ON head.id = client.head_id
WHERE client.id = ?1 AND head.deleted_at IS NULL
UNION ALL
SELECT 'branch', id, version, 0, 0, name, 0
FROM client WHERE head_id = ?1 AND deleted_at IS NULL
UNION ALL
SELECT 'note', id, version, created_at, pinned, text, 1 - pinned
FROM note WHERE client_id = ?1 AND deleted_at IS (SELECT deleted_at FROM client WHERE id = ?1)
UNION ALL
SELECT 'account', id, version, created_at, 0,
       json_object('id', id, 'client_id', client_id, 'version', version, 'created_at', created_at,
                   'updated_at', updated_at, 'iban', iban, 'bank_code', bank_code, 'bank', bank,
                   'correspondent', correspondent, 'kbe', kbe), 2
FROM account WHERE client_id = ?1 AND deleted_at IS (SELECT deleted_at FROM client WHERE id = ?1)
UNION ALL
SELECT 'need', id, version, created_at, 0,
       json_object('id', id, 'version', version, 'uses', uses, 'volume', volume, 'supplier', supplier,
                   'pains', pains, 'criteria', criteria, 'season', season, 'wishes', wishes), 3
FROM need WHERE client_id = ?1 AND deleted_at IS (SELECT deleted_at FROM client WHERE id = ?1)
UNION ALL
SELECT 'consent', consent.id, consent.version, consent.created_at, 0,
       json_object('id', consent.id, 'version', consent.version, 'contact_id', consent.contact_id,
                   'purpose', consent.purpose, 'text_version', consent.text_version, 'given_on', consent.given_on,
                   'channel', consent.channel, 'withdrawn_on', consent.withdrawn_on), 4
FROM post JOIN consent ON consent.contact_id = post.contact_id
WHERE post.client_id = ?1 AND post.deleted_at IS (SELECT deleted_at FROM client WHERE id = ?1)
  AND (consent.deleted_at IS NULL OR consent.deleted_at = post.deleted_at)
UNION ALL
SELECT 'consent', id, version, created_at, 0,
       json_object('id', id, 'version', version, 'client_id', client_id, 'purpose', purpose,
                   'text_version', text_version, 'given_on', given_on, 'channel', channel,
                   'withdrawn_on', withdrawn_on), 4
FROM consent WHERE client_id = ?1 AND deleted_at IS (SELECT deleted_at FROM client WHERE id = ?1)
UNION ALL
SELECT 'own_field', place, version, created_at, 0,
       json_object('id', id, 'version', version, 'entity', entity, 'place', place, 'name', name,
                   'kind', kind, 'choices', choices), 5
FROM own_field WHERE entity = 'client' AND deleted_at IS NULL
ORDER BY 7, 2 DESC
