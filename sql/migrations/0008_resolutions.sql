-- 0008_resolutions.sql: resolutions that authorities took in their own councils and that this register depends on.

CREATE TABLE resolutions (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	authority INTEGER NOT NULL REFERENCES authorities (id),
	number    TEXT,
	taken     TEXT NOT NULL CONSTRAINT day_exists CHECK (taken IS strftime('%Y-%m-%d', taken, '+0 days')),
	subject   TEXT NOT NULL,
	note      TEXT
) STRICT;
