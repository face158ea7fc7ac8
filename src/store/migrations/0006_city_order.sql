-- Cities in the order of the Kazakh alphabet, which has every letter of the Russian one: by bytes Ақтау stood
-- behind Ярославль. The keys are made with those of the names, anew in every file.
ALTER TABLE client ADD COLUMN city_key TEXT;
DROP INDEX client_by_city;
CREATE INDEX client_by_city ON client (coalesce(city_key, ''), id) WHERE deleted_at IS NULL;
UPDATE collation SET version = '';
