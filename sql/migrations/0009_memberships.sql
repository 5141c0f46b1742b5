-- 0009_memberships.sql: who sits where, on behalf of which authority, from when to when, by which decision.

CREATE TABLE memberships (
	id         INTEGER PRIMARY KEY,
	version    INTEGER NOT NULL DEFAULT 1,
	body       INTEGER NOT NULL REFERENCES bodies (id),
	person     INTEGER NOT NULL REFERENCES people (id),
	authority  INTEGER REFERENCES authorities (id),
	seat       INTEGER REFERENCES seats (id),
	role       TEXT NOT NULL DEFAULT 'member' CONSTRAINT role_in_body CHECK (role IN ('chair', 'deputy', 'acting', 'member', 'substitute', 'observer', 'secretary')),
	voting     INTEGER NOT NULL DEFAULT 1 CHECK (voting IN (0, 1)),
	since      TEXT CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),      -- NULL: not stated in the source
	until      TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),      -- the last day
	declared   TEXT CONSTRAINT day_exists CHECK (declared IS strftime('%Y-%m-%d', declared, '+0 days')),  -- declaration of allegiance
	resolution INTEGER REFERENCES resolutions (id),     -- of the authority that sent the member
	decision   INTEGER REFERENCES decisions (id),
	replaces   INTEGER UNIQUE REFERENCES memberships (id),
	ended_why  TEXT CONSTRAINT why_a_term_ends CHECK (ended_why IN ('replaced', 'resigned', 'term_ended', 'disqualified', 'absent', 'authority_left', 'died')),
	note       TEXT,
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR since IS NULL OR until >= since)
) STRICT;
CREATE INDEX memberships_by_body ON memberships (body, since, id);
CREATE INDEX memberships_by_person ON memberships (person);

-- Nobody sits twice in one body at the same time.
CREATE TRIGGER sits_once_in_a_body_insert BEFORE INSERT ON memberships
WHEN EXISTS (SELECT 1 FROM memberships m WHERE m.body = NEW.body AND m.person = NEW.person
             AND coalesce(m.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(NEW.until, '9999') >= coalesce(m.since, '0000'))
BEGIN SELECT RAISE(ABORT, 'sits_once_in_a_body'); END;
CREATE TRIGGER sits_once_in_a_body_update BEFORE UPDATE ON memberships
WHEN EXISTS (SELECT 1 FROM memberships m WHERE m.body = NEW.body AND m.person = NEW.person AND m.id <> NEW.id
             AND coalesce(m.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(NEW.until, '9999') >= coalesce(m.since, '0000'))
BEGIN SELECT RAISE(ABORT, 'sits_once_in_a_body'); END;
