-- A file on a network drive: rollback journal that a colleague always finds, no mapped pages.
PRAGMA secure_delete = ON;
PRAGMA locking_mode = NORMAL;
PRAGMA mmap_size = 0;
PRAGMA journal_mode = PERSIST;
PRAGMA journal_size_limit = 1048576;
PRAGMA synchronous = EXTRA;
PRAGMA cache_size = -65536;
PRAGMA cache_spill = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
