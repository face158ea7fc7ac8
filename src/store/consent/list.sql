SELECT json_object('id', id, 'version', version, 'created_at', created_at, 'updated_at', updated_at,
                   'contact_id', contact_id, 'client_id', client_id, 'purpose', purpose,
                   'text_version', text_version, 'given_on', given_on, 'channel', channel,
                   'withdrawn_on', withdrawn_on)
FROM consent
WHERE contact_id IS ?1 AND client_id IS ?2 AND deleted_at IS NULL
ORDER BY given_on DESC, id DESC
