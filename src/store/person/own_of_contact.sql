-- Every row of a person, removed ones too.
SELECT 'contact', id FROM contact WHERE id = ?1
UNION ALL SELECT 'post', id FROM post WHERE contact_id = ?1
UNION ALL SELECT 'contact_point', id FROM contact_point WHERE contact_id = ?1
UNION ALL SELECT 'consent', id FROM consent WHERE contact_id = ?1
UNION ALL SELECT 'signatory', id FROM signatory WHERE contact_id = ?1
