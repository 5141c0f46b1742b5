-- 0019_holding.sql: how a meeting is held: calls and quorums, arrivals and departures, personal interests, what is put to the vote and when.

ALTER TABLE meetings ADD COLUMN waiting TEXT CONSTRAINT moment_exists CHECK (waiting IS strftime('%Y-%m-%dT%H:%M', waiting, '+0 days'));        -- since when it waits for a quorum
ALTER TABLE meetings ADD COLUMN opened TEXT CONSTRAINT moment_exists CHECK (opened IS strftime('%Y-%m-%dT%H:%M', opened, '+0 days'));
ALTER TABLE meetings ADD COLUMN previous INTEGER REFERENCES meetings (id);      -- the call of it that had no quorum
ALTER TABLE meetings ADD COLUMN afterwards INTEGER NOT NULL DEFAULT 0 CHECK (afterwards IN (0, 1));     -- written down after it was held

-- By which call a body sits: 1 quorum, 2 after waiting, 3 on another day, 4 on another day once more.
ALTER TABLE convened ADD COLUMN call INTEGER NOT NULL DEFAULT 1 CHECK (call IN (1, 2, 3, 4));

ALTER TABLE agenda ADD COLUMN started TEXT CONSTRAINT time_exists CHECK (started IS strftime('%H:%M', started, '+0 days') OR (started GLOB '[2-4][0-9]:[0-5][0-9]' AND started BETWEEN '24:00' AND '47:59'));
ALTER TABLE agenda ADD COLUMN added TEXT CONSTRAINT time_exists CHECK (added IS strftime('%H:%M', added, '+0 days') OR (added GLOB '[2-4][0-9]:[0-5][0-9]' AND added BETWEEN '24:00' AND '47:59'));        -- by a vote of the meeting
ALTER TABLE agenda ADD COLUMN added_by TEXT;                    -- that vote: '3:0:1', and by which rule
ALTER TABLE agenda ADD COLUMN to_meeting INTEGER REFERENCES meetings (id);      -- deferred to
ALTER TABLE agenda ADD COLUMN to_body INTEGER REFERENCES bodies (id);           -- referred to
ALTER TABLE agenda ADD COLUMN continues INTEGER REFERENCES agenda (id);         -- the item of an earlier meeting
ALTER TABLE agenda ADD COLUMN remark INTEGER REFERENCES remarks (id);           -- the line of discussion that asked for it
CREATE UNIQUE INDEX agenda_by_remark ON agenda (remark) WHERE remark IS NOT NULL;
CREATE INDEX agenda_by_continues ON agenda (continues) WHERE continues IS NOT NULL;

ALTER TABLE remarks ADD COLUMN decide_by TEXT CONSTRAINT day_exists CHECK (decide_by IS strftime('%Y-%m-%d', decide_by, '+0 days'));

ALTER TABLE decisions ADD COLUMN taken TEXT CONSTRAINT time_exists CHECK (taken IS strftime('%H:%M', taken, '+0 days') OR (taken GLOB '[2-4][0-9]:[0-5][0-9]' AND taken BETWEEN '24:00' AND '47:59'));     -- whose minute the presence counts
ALTER TABLE decisions ADD COLUMN present INTEGER CHECK (present >= 0);          -- entitled members in the room, without those with a personal interest
ALTER TABLE decisions ADD COLUMN quorum INTEGER CHECK (quorum >= 0);            -- how many had to be
ALTER TABLE decisions ADD COLUMN needed INTEGER CHECK (needed >= 0);            -- votes in favour the rule demanded
ALTER TABLE decisions ADD COLUMN casting TEXT CONSTRAINT casting_vote CHECK (casting IN ('for', 'against'));

-- Whoever left and came back was away in between.
CREATE TABLE absences (
	id         INTEGER PRIMARY KEY,
	version    INTEGER NOT NULL DEFAULT 1,
	attendance INTEGER NOT NULL REFERENCES attendance (id),
	"left"     TEXT NOT NULL CONSTRAINT time_exists CHECK ("left" IS strftime('%H:%M', "left", '+0 days') OR ("left" GLOB '[2-4][0-9]:[0-5][0-9]' AND "left" BETWEEN '24:00' AND '47:59')),
	returned   TEXT NOT NULL CONSTRAINT time_exists CHECK (returned IS strftime('%H:%M', returned, '+0 days') OR (returned GLOB '[2-4][0-9]:[0-5][0-9]' AND returned BETWEEN '24:00' AND '47:59')),
	CONSTRAINT returns_after_leaving CHECK (returned >= "left")
) STRICT;
CREATE INDEX absences_by_attendance ON absences (attendance);

-- A personal interest takes its person out of the item, its base and its vote.
CREATE TABLE recusals (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	item    INTEGER NOT NULL REFERENCES agenda (id),
	person  INTEGER NOT NULL REFERENCES people (id),
	reason  TEXT NOT NULL,
	at      TEXT NOT NULL CONSTRAINT moment_exists CHECK (at IS strftime('%Y-%m-%dT%H:%M', at, '+0 days')),
	dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),       -- entered by mistake, taken back
	CONSTRAINT recused_once UNIQUE (item, person)
) STRICT;
CREATE INDEX recusals_by_person ON recusals (person);

-- A count of who is there: when the waiting began, when the meeting opened or was adjourned.
CREATE TABLE quorums (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	meeting  INTEGER NOT NULL REFERENCES meetings (id),
	body     INTEGER NOT NULL REFERENCES bodies (id),
	at       TEXT NOT NULL CONSTRAINT moment_exists CHECK (at IS strftime('%Y-%m-%dT%H:%M', at, '+0 days')),
	call     INTEGER NOT NULL CHECK (call IN (1, 2, 3, 4)),
	serving  INTEGER NOT NULL CHECK (serving >= 0),
	present  INTEGER NOT NULL CHECK (present >= 0),
	needed   INTEGER CHECK (needed >= 0),           -- NULL: no rule in force
	met      INTEGER NOT NULL CHECK (met IN (0, 1)),
	rule     INTEGER REFERENCES rules (id),
	names    TEXT                                   -- of those present
) STRICT;
CREATE INDEX quorums_by_meeting ON quorums (meeting, id);

-- How a body voted on whether to discuss what was not on the agenda; what is voted down is kept as well.
CREATE TABLE requests (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	meeting   INTEGER NOT NULL REFERENCES meetings (id),
	body      INTEGER NOT NULL REFERENCES bodies (id),
	title     TEXT NOT NULL,
	person    INTEGER REFERENCES people (id),       -- who asked; NULL: not stated
	at        TEXT NOT NULL CONSTRAINT moment_exists CHECK (at IS strftime('%Y-%m-%dT%H:%M', at, '+0 days')),
	in_favour INTEGER NOT NULL CHECK (in_favour >= 0),
	against   INTEGER NOT NULL CHECK (against >= 0),
	abstained INTEGER NOT NULL CHECK (abstained >= 0),
	present   INTEGER NOT NULL CHECK (present >= 0),
	needed    INTEGER NOT NULL CHECK (needed >= 0),
	rule      INTEGER REFERENCES rules (id),        -- the majority that was asked for
	adopted   INTEGER NOT NULL CHECK (adopted IN (0, 1)),
	item      INTEGER REFERENCES agenda (id),       -- what it became; NULL: nothing, some body voted it down
	CONSTRAINT becomes_an_item_when_adopted CHECK (item IS NULL OR adopted)
) STRICT;
CREATE INDEX requests_by_meeting ON requests (meeting, id);

-- Nobody votes who was not in the room at that minute, and nobody who has a personal interest.
CREATE TRIGGER voter_was_there BEFORE INSERT ON votes
WHEN NEW.choice IN ('for', 'against', 'abstain') AND EXISTS (
	SELECT 1 FROM decisions d JOIN attendance t ON t.meeting = d.meeting AND t.person = NEW.person
	 WHERE d.id = NEW.decision AND d.taken IS NOT NULL
	   AND (t.present <> 'present' OR t.arrived > d.taken OR t."left" <= d.taken
	        OR EXISTS (SELECT 1 FROM absences x WHERE x.attendance = t.id AND x."left" <= d.taken AND x.returned > d.taken)))
BEGIN SELECT RAISE(ABORT, 'voter_was_there'); END;
CREATE TRIGGER voter_was_there_after_all BEFORE UPDATE ON votes
WHEN NEW.choice IN ('for', 'against', 'abstain') AND NOT NEW.dropped AND EXISTS (
	SELECT 1 FROM decisions d JOIN attendance t ON t.meeting = d.meeting AND t.person = NEW.person
	 WHERE d.id = NEW.decision AND d.taken IS NOT NULL
	   AND (t.present <> 'present' OR t.arrived > d.taken OR t."left" <= d.taken
	        OR EXISTS (SELECT 1 FROM absences x WHERE x.attendance = t.id AND x."left" <= d.taken AND x.returned > d.taken)))
BEGIN SELECT RAISE(ABORT, 'voter_was_there'); END;
-- What was recorded of a vote is corrected while the meeting is held; afterwards by a later decision.
CREATE TRIGGER corrected_while_it_is_held BEFORE UPDATE OF title, text, kind, result, method, in_favour, against, abstained, base, casting, taken, corrected ON decisions
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting) IN ('closed', 'cancelled', 'adjourned')
BEGIN SELECT RAISE(ABORT, 'corrected_while_it_is_held'); END;
CREATE TRIGGER votes_corrected_while_it_is_held BEFORE UPDATE ON votes
WHEN (SELECT m.state FROM decisions d JOIN meetings m ON m.id = d.meeting WHERE d.id = OLD.decision) IN ('closed', 'cancelled', 'adjourned')
BEGIN SELECT RAISE(ABORT, 'corrected_while_it_is_held'); END;
CREATE TRIGGER voter_has_no_interest BEFORE INSERT ON votes
WHEN NEW.choice <> 'recused' AND EXISTS (
	SELECT 1 FROM decisions d JOIN recusals c ON c.item = d.item AND c.person = NEW.person AND NOT c.dropped WHERE d.id = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'voter_has_no_interest'); END;
