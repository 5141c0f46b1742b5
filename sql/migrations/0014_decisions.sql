-- 0014_decisions.sql: decisions, gap-free per body and year; votes; follow-ups.

CREATE TABLE decisions (
	id         INTEGER PRIMARY KEY,
	version    INTEGER NOT NULL DEFAULT 1,
	body       INTEGER NOT NULL REFERENCES bodies (id),
	meeting    INTEGER NOT NULL REFERENCES meetings (id),
	item       INTEGER REFERENCES agenda (id),      -- NULL: arose outside the agenda
	year       INTEGER NOT NULL,
	serial     INTEGER NOT NULL CHECK (serial > 0), -- with body and year the number: 'מא/2026/014'
	decided    TEXT CONSTRAINT day_exists CHECK (decided IS strftime('%Y-%m-%d', decided, '+0 days')),      -- NULL: not stated in the source
	title      TEXT NOT NULL,
	text       TEXT NOT NULL,
	kind       TEXT NOT NULL DEFAULT 'other' CONSTRAINT kind_of_decision CHECK (kind IN ('minutes', 'budget', 'plan', 'appointment', 'signatories', 'procurement', 'agreement', 'procedure', 'audit', 'statute', 'dissolution', 'other')),
	result     TEXT NOT NULL CONSTRAINT result_of_vote CHECK (result IN ('adopted', 'rejected')),
	method     TEXT NOT NULL CONSTRAINT method_of_vote CHECK (method IN ('show', 'roll_call', 'secret', 'unanimous', 'circulation', 'unstated')),
	in_favour  INTEGER CHECK (in_favour >= 0),      -- counts; NULL: not stated in the source
	against    INTEGER CHECK (against >= 0),
	abstained  INTEGER CHECK (abstained >= 0),
	base       INTEGER CHECK (base >= 0),           -- voting members present when it was put
	rule       INTEGER REFERENCES rules (id),       -- the majority rule in force that day
	effective  TEXT CONSTRAINT day_exists CHECK (effective IS strftime('%Y-%m-%d', effective, '+0 days')),
	together   INTEGER REFERENCES decisions (id),   -- the same resolution of another convened body
	state      TEXT NOT NULL DEFAULT 'standing' CONSTRAINT state_of_decision CHECK (state IN ('standing', 'void')),
	reason     TEXT,                                -- of voiding; the number stays
	note       TEXT,
	corrected  TEXT CONSTRAINT moment_exists CHECK (corrected IS strftime('%Y-%m-%dT%H:%M', corrected, '+0 days')),        -- when its recording was, while the meeting was held
	correction TEXT,                                -- and why; the ledger holds what was recorded first
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	names_money INTEGER AS (instr(text, '₪') > 0 OR instr(text, 'ש"ח') > 0 OR instr(text, 'ש״ח') > 0),
	CONSTRAINT corrected_with_a_reason CHECK ((corrected IS NULL) = (correction IS NULL)),
	CONSTRAINT number_once UNIQUE (body, year, serial),
	CONSTRAINT void_with_a_reason CHECK (state <> 'void' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX decisions_by_day ON decisions (year, coalesce(decided, year || '-12-31'), id);
CREATE INDEX decisions_by_meeting ON decisions (meeting, serial, state);
CREATE INDEX decisions_by_item ON decisions (item);
CREATE INDEX decisions_that_name_money ON decisions (kind, body) WHERE names_money AND state = 'standing' AND result = 'adopted';
CREATE INDEX decisions_by_together ON decisions (together) WHERE together IS NOT NULL;

-- A number is the next one of its series, or it is refused: no gap can be made.
CREATE TRIGGER number_follows_the_last BEFORE INSERT ON decisions
WHEN NEW.serial <> 1 + (SELECT coalesce(max(serial), 0) FROM decisions WHERE body = NEW.body AND year = NEW.year)
BEGIN SELECT RAISE(ABORT, 'number_follows_the_last'); END;
CREATE TRIGGER number_never_changes BEFORE UPDATE ON decisions
WHEN OLD.body <> NEW.body OR OLD.year <> NEW.year OR OLD.serial <> NEW.serial
BEGIN SELECT RAISE(ABORT, 'number_never_changes'); END;

CREATE TABLE votes (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	decision  INTEGER NOT NULL REFERENCES decisions (id),
	person    INTEGER NOT NULL REFERENCES people (id),
	authority INTEGER REFERENCES authorities (id),
	choice    TEXT NOT NULL CONSTRAINT choice_of_vote CHECK (choice IN ('for', 'against', 'abstain', 'recused', 'absent')),
	reason    TEXT,                     -- of a recusal
	dropped   INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),     -- recorded by a slip, taken back
	CONSTRAINT one_vote_each UNIQUE (decision, person)
) STRICT;
CREATE INDEX votes_by_person ON votes (person);

-- Who has left cannot vote, and a voided decision takes no more votes.
CREATE TRIGGER votes_only_on_standing_decisions BEFORE INSERT ON votes
WHEN (SELECT state FROM decisions WHERE id = NEW.decision) <> 'standing'
BEGIN SELECT RAISE(ABORT, 'votes_only_on_standing_decisions'); END;

CREATE TABLE followups (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	decision  INTEGER NOT NULL REFERENCES decisions (id),
	title     TEXT NOT NULL,
	owner     INTEGER REFERENCES people (id),
	authority INTEGER REFERENCES authorities (id),
	owned_by  TEXT,                     -- when neither: 'מנהלי הכספים'
	due       TEXT CONSTRAINT day_exists CHECK (due IS strftime('%Y-%m-%d', due, '+0 days')),
	state     TEXT NOT NULL DEFAULT 'open' CONSTRAINT state_of_followup CHECK (state IN ('open', 'in_progress', 'done', 'not_done', 'cancelled')),
	progress  TEXT,                     -- the last word on it
	updated   TEXT CONSTRAINT day_exists CHECK (updated IS strftime('%Y-%m-%d', updated, '+0 days')),
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT somebody_owns_it CHECK (owner IS NOT NULL OR authority IS NOT NULL OR owned_by IS NOT NULL)
) STRICT;
CREATE INDEX followups_by_due ON followups (coalesce(due, '9999-12-31'), id);
CREATE INDEX followups_by_state ON followups (state, due);
CREATE INDEX followups_by_owner ON followups (owner);
CREATE INDEX followups_of_nobody ON followups (state) WHERE owner IS NULL AND authority IS NULL;
CREATE INDEX followups_by_decision ON followups (decision, state = 'done', due);
