-- 0010_offices.sql: chief executives, treasurers, auditors, heads of authorities: who holds which office, from when to when.

CREATE TABLE offices (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER REFERENCES legal_entities (id),
	authority    INTEGER REFERENCES authorities (id),
	person       INTEGER NOT NULL REFERENCES people (id),
	kind         TEXT NOT NULL CONSTRAINT kind_of_office CHECK (kind IN ('head', 'ceo', 'treasurer', 'legal_adviser', 'auditor', 'secretary', 'procurement_manager', 'ombudsman', 'coordinator', 'bureau_manager', 'other')),
	title        TEXT,                  -- when the kind does not say it
	since        TEXT CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until        TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	decision     INTEGER REFERENCES decisions (id),
	CONSTRAINT office_of_one_house CHECK ((legal_entity IS NULL) <> (authority IS NULL)),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR since IS NULL OR until >= since)
) STRICT;
CREATE INDEX offices_by_person ON offices (person);
