-- 0017_notices.sql: what members were told of a meeting, version by version; and demands that a body be convened.

CREATE TABLE notices (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	meeting INTEGER NOT NULL REFERENCES meetings (id),
	number  INTEGER NOT NULL CHECK (number > 0),
	kind    TEXT NOT NULL CONSTRAINT kind_of_notice CHECK (kind IN ('call', 'change', 'postpone', 'cancel')),
	at      TEXT NOT NULL CONSTRAINT moment_exists CHECK (at IS strftime('%Y-%m-%dT%H:%M', at, '+0 days')),
	held    TEXT CONSTRAINT moment_exists CHECK (held IS strftime('%Y-%m-%dT%H:%M', held, '+0 days')),
	place   TEXT,
	agenda  TEXT NOT NULL,              -- JSON: [{"id", "label", "title", "presenter"}] in their order
	bodies  TEXT NOT NULL,              -- JSON: [{"id", "name"}] of those convened
	hours   INTEGER,                    -- between the notice and the meeting
	needed  INTEGER,                    -- as the rule had it
	rule    INTEGER REFERENCES rules (id),
	urgent  TEXT,                       -- why it could not wait
	reason  TEXT,                       -- of postponing or cancelling
	sent    TEXT CONSTRAINT moment_exists CHECK (sent IS strftime('%Y-%m-%dT%H:%M', sent, '+0 days')),     -- by hand, by mail or message
	person  INTEGER REFERENCES people (id),
	CONSTRAINT notice_once UNIQUE (meeting, number)
) STRICT;
CREATE TRIGGER notice_says_what_it_said BEFORE UPDATE ON notices
WHEN OLD.agenda <> NEW.agenda OR OLD.bodies <> NEW.bodies OR OLD.at <> NEW.at OR OLD.held IS NOT NEW.held OR OLD.place IS NOT NEW.place OR OLD.number <> NEW.number
BEGIN SELECT RAISE(ABORT, 'notice_says_what_it_said'); END;

-- Coordinators of the authorities that sit, told for information: they answer nothing, and no quorum counts them.
CREATE TABLE informed (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	meeting   INTEGER NOT NULL REFERENCES meetings (id),
	person    INTEGER NOT NULL REFERENCES people (id),
	authority INTEGER NOT NULL REFERENCES authorities (id),
	number    INTEGER NOT NULL CHECK (number > 0),  -- of the first notice they were told by
	CONSTRAINT informed_once UNIQUE (meeting, person, authority)
) STRICT;

-- Members who want their body convened.
CREATE TABLE demands (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	body     INTEGER NOT NULL REFERENCES bodies (id),
	subject  TEXT NOT NULL,
	demanded TEXT NOT NULL CONSTRAINT day_exists CHECK (demanded IS strftime('%Y-%m-%d', demanded, '+0 days')),
	meeting  INTEGER REFERENCES meetings (id)       -- the one that answers it
) STRICT;
CREATE INDEX demands_by_body ON demands (body, demanded);

CREATE TABLE signers (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	demand  INTEGER NOT NULL REFERENCES demands (id),
	person  INTEGER NOT NULL REFERENCES people (id),
	dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),       -- entered by mistake, or taken back
	CONSTRAINT signs_once UNIQUE (demand, person)
) STRICT;

-- A demand with its numbers, by the rules of its own day: who serves, who signed, how many it takes, and until when.
CREATE VIEW judged_demands AS
WITH counted AS MATERIALIZED (
	SELECT d.*, (SELECT count(*) FROM memberships s WHERE s.body = d.body AND s.voting AND s.role NOT IN ('observer', 'secretary', 'substitute')
	                AND (s.since IS NULL OR s.since <= d.demanded) AND (s.until IS NULL OR s.until >= d.demanded)) AS serving,
	       (SELECT count(*) FROM signers g WHERE g.demand = d.id AND NOT g.dropped) AS signed,
	       (SELECT u.id FROM rules u WHERE u.body = d.body AND u.rule = 'demand' AND u.since <= d.demanded
	           AND (u.until IS NULL OR u.until >= d.demanded) ORDER BY u.since DESC LIMIT 1) AS rule,
	       (SELECT u.id FROM rules u WHERE u.body = d.body AND u.rule = 'demand_days' AND u.since <= d.demanded
	           AND (u.until IS NULL OR u.until >= d.demanded) ORDER BY u.since DESC LIMIT 1) AS days_rule,
	       coalesce((SELECT m.state IN ('called', 'open', 'closed') FROM meetings m WHERE m.id = d.meeting), 0) AS answered
	  FROM demands d)
SELECT c.*, u.source, (c.serving * s.times + s.rest) / s.parts AS needed, w.value AS days, w.source AS days_source,
       date(c.demanded, '+' || w.value || ' days') AS due,
       CASE WHEN c.answered THEN 'answered' WHEN c.rule IS NULL THEN 'no_rule'
            WHEN c.signed < (c.serving * s.times + s.rest) / s.parts THEN 'gathering' ELSE 'running' END AS standing
  FROM counted c
  LEFT JOIN rules u ON u.id = c.rule
  LEFT JOIN shares s ON s.rule = c.rule
  LEFT JOIN rules w ON w.id = c.days_rule;

-- Whom a member sends to a meeting in their place.
CREATE TABLE substitutes (
	id         INTEGER PRIMARY KEY,
	version    INTEGER NOT NULL DEFAULT 1,
	meeting    INTEGER NOT NULL REFERENCES meetings (id),
	person     INTEGER NOT NULL REFERENCES people (id),     -- the member
	substitute INTEGER NOT NULL REFERENCES people (id),
	named      TEXT NOT NULL CONSTRAINT moment_exists CHECK (named IS strftime('%Y-%m-%dT%H:%M', named, '+0 days')),
	CONSTRAINT substituted_once UNIQUE (meeting, person),
	CONSTRAINT substitute_is_another CHECK (substitute <> person)
) STRICT;
