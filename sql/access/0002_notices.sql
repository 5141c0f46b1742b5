-- 0002_notices.sql: which version of a meeting's notice somebody saw first when.

CREATE TABLE seen_notices (
	person  INTEGER NOT NULL,
	meeting INTEGER NOT NULL,
	number  INTEGER NOT NULL,               -- of the version
	at      INTEGER NOT NULL,               -- UTC milliseconds
	PRIMARY KEY (person, meeting, number)
) STRICT, WITHOUT ROWID;
