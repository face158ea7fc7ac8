INSERT INTO client_latin (client_id, latin)
VALUES (?1, ?2)
ON CONFLICT (client_id) DO UPDATE SET latin = excluded.latin
