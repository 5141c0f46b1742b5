-- 0017_notices.sql: a number that is kept; nothing changes by it.
SELECT 1;
