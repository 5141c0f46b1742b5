-- 0011_meetings.sql: meetings, the bodies they convene, and what they are written from.

CREATE TABLE meetings (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	title     TEXT NOT NULL,
	kind      TEXT NOT NULL DEFAULT 'ordinary' CONSTRAINT kind_of_meeting CHECK (kind IN ('ordinary', 'extraordinary', 'special', 'circulation')),
	mode      TEXT NOT NULL DEFAULT 'in_person' CONSTRAINT mode_of_meeting CHECK (mode IN ('in_person', 'remote', 'hybrid')),
	held      TEXT CONSTRAINT moment_exists CHECK (held IS strftime('%Y-%m-%dT%H:%M', held, '+0 days')),       -- NULL: not stated in the source
	ended     TEXT CONSTRAINT moment_exists CHECK (ended IS strftime('%Y-%m-%dT%H:%M', ended, '+0 days')),
	year      INTEGER NOT NULL CONSTRAINT year_of_meeting CHECK (year BETWEEN 1948 AND 2999),
	place     TEXT,
	chair     INTEGER REFERENCES people (id),   -- who presided; NULL: not stated
	secretary INTEGER REFERENCES people (id),   -- who wrote
	opening   TEXT,                     -- said before the first item
	state     TEXT NOT NULL DEFAULT 'draft' CONSTRAINT state_of_meeting CHECK (state IN ('draft', 'called', 'open', 'closed', 'cancelled', 'adjourned')),
	called    TEXT CONSTRAINT moment_exists CHECK (called IS strftime('%Y-%m-%dT%H:%M', called, '+0 days')),
	reason    TEXT,                     -- of cancelling
	source    TEXT,                     -- the document it was entered from
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT ends_after_it_begins CHECK (ended IS NULL OR held IS NULL OR ended >= held),
	CONSTRAINT cancelled_with_a_reason CHECK (state <> 'cancelled' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX meetings_by_day ON meetings (coalesce(held, year || '-12-31'), id);

-- The bodies a meeting convenes.
CREATE TABLE convened (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	meeting INTEGER NOT NULL REFERENCES meetings (id),
	body    INTEGER NOT NULL REFERENCES bodies (id),
	decides INTEGER NOT NULL DEFAULT 1 CHECK (decides IN (0, 1)),       -- 0: sits without deciding
	dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),       -- convened by mistake, taken back
	note    TEXT,
	CONSTRAINT convened_once UNIQUE (meeting, body)
) STRICT;
CREATE INDEX convened_by_body ON convened (body, meeting);
