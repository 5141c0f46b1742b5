-- 0002_notices.sql: which version of a meeting's notice somebody saw first when, and which documents that wait for a signature.

CREATE TABLE seen_notices (
	person  INTEGER NOT NULL,
	meeting INTEGER NOT NULL,
	number  INTEGER NOT NULL,               -- of the version
	at      INTEGER NOT NULL,               -- UTC milliseconds
	PRIMARY KEY (person, meeting, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE shown_documents (
	person INTEGER NOT NULL,
	hash   TEXT NOT NULL,                   -- SHA-256 of what was shown
	at     INTEGER NOT NULL,                -- UTC milliseconds, the first time
	PRIMARY KEY (person, hash)
) STRICT, WITHOUT ROWID;
