-- 0006_bodies.sql: councils, boards, committees, forums; their seats and their dated rules.

CREATE TABLE bodies (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER REFERENCES legal_entities (id),
	name         TEXT NOT NULL UNIQUE,
	name_ar      TEXT,
	name_en      TEXT,
	short        TEXT NOT NULL UNIQUE,  -- opens the numbers of its decisions: 'מא'
	kind         TEXT NOT NULL CONSTRAINT kind_of_body CHECK (kind IN ('council', 'board', 'executive', 'finance', 'tenders', 'joint_tenders', 'engagements', 'three', 'audit', 'steering', 'forum', 'round_table', 'team', 'remediation_team')),
	tier         TEXT CHECK (tier IN ('leading', 'professional')),      -- of a forum
	purpose      TEXT,
	composition  TEXT,                  -- as its order or decision words it
	established  INTEGER REFERENCES decisions (id),
	since        TEXT CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until        TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR since IS NULL OR until >= since)
) STRICT;

-- A place in a body stated by role: 'ראש הרשות' of an authority, 'מנהל אגף החינוך'.
CREATE TABLE seats (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	body      INTEGER NOT NULL REFERENCES bodies (id),
	title     TEXT NOT NULL,
	authority INTEGER REFERENCES authorities (id),
	places    INTEGER NOT NULL DEFAULT 1 CONSTRAINT places_between_1_and_99 CHECK (places BETWEEN 1 AND 99),
	since     TEXT CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until     TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days'))
) STRICT;
CREATE INDEX seats_by_body ON seats (body, id);
