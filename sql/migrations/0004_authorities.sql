-- 0004_authorities.sql: the local authorities, and the dated steps by which they join and leave.

CREATE TABLE authorities (
	id         INTEGER PRIMARY KEY,
	version    INTEGER NOT NULL DEFAULT 1,
	name       TEXT NOT NULL UNIQUE,    -- 'מ.א. אשכול', never bare 'אשכול'
	name_ar    TEXT,
	name_en    TEXT,
	kind       TEXT NOT NULL CONSTRAINT kind_of_authority CHECK (kind IN ('city', 'local_council', 'regional_council')),
	code       TEXT UNIQUE,             -- of the Central Bureau of Statistics
	population INTEGER CHECK (population >= 0),
	counted    TEXT CONSTRAINT day_exists CHECK (counted IS strftime('%Y-%m-%d', counted, '+0 days')),  -- population as of
	aliases    TEXT,                    -- other spellings, one a line
	note       TEXT
) STRICT;

CREATE TABLE accessions (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	authority INTEGER NOT NULL REFERENCES authorities (id),
	step      TEXT NOT NULL CONSTRAINT step_of_accession CHECK (step IN ('applied', 'own_council', 'cluster_council', 'order_published', 'leave_requested', 'left')),
	done      TEXT CONSTRAINT day_exists CHECK (done IS strftime('%Y-%m-%d', done, '+0 days')),     -- NULL: the day is not stated in the source
	reference TEXT,                     -- of the resolution, or of the published order
	decision  INTEGER REFERENCES decisions (id),
	CONSTRAINT step_once UNIQUE (authority, step, done)
) STRICT;
