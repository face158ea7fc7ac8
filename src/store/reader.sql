-- The second connection of a local file.
PRAGMA query_only = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cache_size = -1536;
PRAGMA temp_store = MEMORY;
