SELECT 'contact', contact.id FROM post JOIN contact ON contact.id = post.contact_id
WHERE post.client_id = ?1 AND contact.deleted_at = ?2
UNION ALL SELECT 'post', id FROM post WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'contact_point', id FROM contact_point WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'contact_point', point.id FROM post JOIN contact_point AS point ON point.contact_id = post.contact_id
WHERE post.client_id = ?1 AND point.deleted_at = ?2
UNION ALL SELECT 'consent', consent.id FROM post JOIN consent ON consent.contact_id = post.contact_id
WHERE post.client_id = ?1 AND consent.deleted_at = ?2
UNION ALL SELECT 'consent', id FROM consent WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'account', id FROM account WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'need', id FROM need WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'note', id FROM note WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'signatory', id FROM signatory WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'paper', id FROM paper WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'contract', id FROM contract WHERE client_id = ?1 AND cancelled_at = ?2
UNION ALL SELECT 'annex', id FROM annex WHERE client_id = ?1 AND cancelled_at = ?2
UNION ALL SELECT 'package_document', id FROM package_document WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'obligation', id FROM obligation WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'performance', id FROM performance WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'activity', id FROM activity WHERE client_id = ?1 AND deleted_at = ?2
UNION ALL SELECT 'run_pause', id FROM run_pause WHERE client_id = ?1 AND deleted_at = ?2
