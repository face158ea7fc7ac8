WITH RECURSIVE holder (id) AS (
    VALUES (?1)
    UNION
    SELECT client.merged_into FROM holder JOIN client ON client.id = holder.id WHERE client.merged_into IS NOT NULL
)
SELECT id FROM holder
