-- Every row of a client that is a person, of those that went into it, and of people who have no other client.
WITH RECURSIVE own (id) AS (
    SELECT ?1
    UNION
    SELECT client.id FROM own JOIN client ON client.merged_into = own.id
),
people (id) AS (
    SELECT DISTINCT contact_id FROM post WHERE client_id IN own
    EXCEPT
    SELECT contact_id FROM post WHERE client_id NOT IN own
)
SELECT 'client', id FROM own
UNION ALL SELECT 'account', id FROM account WHERE client_id IN own
UNION ALL SELECT 'need', id FROM need WHERE client_id IN own
UNION ALL SELECT 'note', id FROM note WHERE client_id IN own
UNION ALL SELECT 'activity', id FROM activity WHERE client_id IN own
UNION ALL SELECT 'contract', id FROM contract WHERE client_id IN own
UNION ALL SELECT 'signatory', id FROM signatory WHERE client_id IN own OR contact_id IN people
UNION ALL SELECT 'paper', id FROM paper WHERE client_id IN own
UNION ALL SELECT 'annex', id FROM annex WHERE client_id IN own
UNION ALL SELECT 'package_document', id FROM package_document WHERE client_id IN own
UNION ALL SELECT 'obligation', id FROM obligation WHERE client_id IN own
UNION ALL SELECT 'performance', id FROM performance WHERE client_id IN own
UNION ALL SELECT 'run_pause', id FROM run_pause WHERE client_id IN own
UNION ALL SELECT 'not_duplicate', id FROM not_duplicate WHERE client_id IN own OR other_id IN own
UNION ALL SELECT 'post', id FROM post WHERE client_id IN own
UNION ALL SELECT 'contact', id FROM people
UNION ALL SELECT 'contact_point', id FROM contact_point WHERE client_id IN own OR contact_id IN people
UNION ALL SELECT 'consent', id FROM consent WHERE client_id IN own OR contact_id IN people
