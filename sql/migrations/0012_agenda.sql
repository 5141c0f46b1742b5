-- 0012_agenda.sql: the items of a meeting and what was said in them.

CREATE TABLE agenda (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	meeting   INTEGER NOT NULL REFERENCES meetings (id),
	position  INTEGER NOT NULL CHECK (position > 0),
	label     TEXT,                     -- the number as printed; NULL: an item without a number
	title     TEXT NOT NULL,
	kind      TEXT NOT NULL DEFAULT 'approval' CONSTRAINT kind_of_item CHECK (kind IN ('information', 'approval', 'appointment', 'budget', 'minutes', 'audit', 'procurement', 'statute', 'dissolution', 'other')),
	presenter INTEGER REFERENCES people (id),
	presented TEXT,                     -- who presented, when not a person of the register
	draft     TEXT,                     -- the proposed decision
	notes     TEXT,                     -- the discussion, told
	outcome   TEXT CONSTRAINT outcome_of_item CHECK (outcome IN ('resolved', 'noted', 'deferred', 'referred', 'withdrawn', 'lapsed')),
	dropped   INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1))      -- taken off before the meeting began
) STRICT;
CREATE INDEX agenda_by_meeting ON agenda (meeting, position, id);

CREATE TABLE remarks (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	item     INTEGER NOT NULL REFERENCES agenda (id),
	position INTEGER NOT NULL CHECK (position > 0),
	person   INTEGER REFERENCES people (id),
	speaker  TEXT,                      -- as written, when it cannot be told who
	text     TEXT NOT NULL,
	CONSTRAINT somebody_speaks CHECK (person IS NOT NULL OR speaker IS NOT NULL)
) STRICT;
CREATE INDEX remarks_by_item ON remarks (item, position);
