-- 0003_legal_entities.sql: corporations of the cluster: unions of towns, companies.

CREATE TABLE legal_entities (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	name    TEXT NOT NULL UNIQUE,
	name_ar TEXT,
	name_en TEXT,
	kind    TEXT NOT NULL CONSTRAINT kind_of_legal_entity CHECK (kind IN ('union_of_towns', 'company', 'other')),
	number  TEXT UNIQUE,            -- registration number
	since   TEXT CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until   TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	note    TEXT,
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR since IS NULL OR until >= since)
) STRICT;
