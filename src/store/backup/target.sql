-- A copy that is thrown away when it is not made to its end.
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
