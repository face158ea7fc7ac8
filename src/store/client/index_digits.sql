INSERT INTO client_digits (client_id, digits)
VALUES (?1, ?2)
ON CONFLICT (client_id) DO UPDATE SET digits = excluded.digits
