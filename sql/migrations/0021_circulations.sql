-- 0021_circulations.sql: rounds, in which a body decides without convening, and what each member answered.

-- A round is a meeting of the kind "circulation" that is not held: its motions are the items of its agenda,
-- what it decides are decisions of that meeting. What state it is in follows from the moments below.
CREATE TABLE circulations (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	meeting      INTEGER NOT NULL UNIQUE REFERENCES meetings (id),
	body         INTEGER NOT NULL REFERENCES bodies (id),
	closes       TEXT NOT NULL CONSTRAINT moment_exists CHECK (closes IS strftime('%Y-%m-%dT%H:%M', closes, '+0 days')),    -- answers are taken until then
	sent         TEXT CONSTRAINT moment_exists CHECK (sent IS strftime('%Y-%m-%dT%H:%M', sent, '+0 days')),
	ended        TEXT CONSTRAINT moment_exists CHECK (ended IS strftime('%Y-%m-%dT%H:%M', ended, '+0 days')),
	became       INTEGER REFERENCES meetings (id),  -- the meeting a member's objection turned it into
	reason       TEXT,                              -- of withdrawing it
	report       INTEGER REFERENCES agenda (id),    -- the item of the next meeting by which it is reported
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT closes_after_it_is_sent CHECK (sent IS NULL OR closes > sent),
	CONSTRAINT round_ends_after_it_begins CHECK (ended IS NULL OR reason IS NOT NULL OR ended >= sent),
	CONSTRAINT round_ends_in_one_way CHECK ((became IS NULL OR ended IS NOT NULL) AND (reason IS NULL OR (ended IS NOT NULL AND became IS NULL)))
) STRICT;
CREATE INDEX circulations_by_closing ON circulations (closes, id);
CREATE INDEX circulations_by_body ON circulations (body);

CREATE TABLE answers (
	id          INTEGER PRIMARY KEY,
	version     INTEGER NOT NULL DEFAULT 1,
	circulation INTEGER NOT NULL REFERENCES circulations (id),
	item        INTEGER NOT NULL REFERENCES agenda (id),
	person      INTEGER NOT NULL REFERENCES people (id),
	authority   INTEGER REFERENCES authorities (id),
	choice      TEXT NOT NULL CONSTRAINT choice_of_answer CHECK (choice IN ('for', 'against', 'abstain', 'objects')),
	reason      TEXT,                       -- of an objection
	at          TEXT NOT NULL CONSTRAINT moment_exists CHECK (at IS strftime('%Y-%m-%dT%H:%M', at, '+0 days')),
	way         TEXT NOT NULL DEFAULT 'page' CONSTRAINT way_of_answer CHECK (way IN ('page', 'telephone', 'email')),
	recorder    INTEGER REFERENCES people (id),     -- who wrote down what came by telephone or e-mail
	CONSTRAINT one_answer_each UNIQUE (item, person),
	CONSTRAINT objection_with_words CHECK (choice <> 'objects' OR reason IS NOT NULL),
	CONSTRAINT recorded_by_somebody CHECK ((way = 'page') = (recorder IS NULL))
) STRICT;
CREATE INDEX answers_by_circulation ON answers (circulation, person);

-- How many answers every motion of a round has that count on its last day, and how many it needs by the rule of its body: what state a round is in whose time is over.
CREATE VIEW round_counts AS
WITH ruled AS MATERIALIZED (
	SELECT c.id, c.meeting, c.body, substr(c.closes, 1, 10) AS day,
	       (SELECT u.id FROM rules u WHERE u.body = c.body AND u.rule = 'quorum' AND u.since <= substr(c.closes, 1, 10)
	           AND (u.until IS NULL OR u.until >= substr(c.closes, 1, 10)) ORDER BY u.since DESC LIMIT 1) AS rule,
	       (SELECT count(*) FROM memberships s WHERE s.body = c.body AND s.voting AND s.role NOT IN ('observer', 'secretary', 'substitute')
	           AND (s.since IS NULL OR s.since <= substr(c.closes, 1, 10)) AND (s.until IS NULL OR s.until >= substr(c.closes, 1, 10))) AS serving
	  FROM circulations c)
SELECT r.id AS circulation, i.id AS item,
       (SELECT count(*) FROM answers x WHERE x.item = i.id AND x.choice <> 'objects' AND EXISTS (
	    SELECT 1 FROM memberships s WHERE s.body = r.body AND s.person = x.person AND s.voting AND s.role NOT IN ('observer', 'secretary', 'substitute')
	       AND (s.since IS NULL OR s.since <= r.day) AND (s.until IS NULL OR s.until >= r.day))) AS counted,
       (r.serving * h.times + h.rest) / h.parts AS needed
  FROM ruled r JOIN agenda i ON i.meeting = r.meeting AND NOT i.dropped LEFT JOIN shares h ON h.rule = r.rule;

-- How a round stands, and what it has come to once its time is over.
CREATE VIEW round_states AS
SELECT c.id, c.closes,
       CASE WHEN c.became IS NOT NULL THEN 'converted' WHEN c.reason IS NOT NULL THEN 'withdrawn'
            WHEN c.ended IS NULL THEN CASE WHEN c.sent IS NULL THEN 'draft' ELSE 'circulating' END
            WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.meeting = c.meeting) THEN 'decided' ELSE 'lapsed' END AS state,
       CASE WHEN EXISTS (SELECT 1 FROM round_counts k WHERE k.circulation = c.id AND k.counted >= k.needed) THEN 'decided' ELSE 'lapsed' END AS outcome
  FROM circulations c;

-- An answer is given between sending and closing, to a motion of its own round, and stands once the round has ended.
CREATE TRIGGER answers_in_time BEFORE INSERT ON answers
WHEN NOT EXISTS (SELECT 1 FROM circulations c JOIN agenda i ON i.meeting = c.meeting
                  WHERE c.id = NEW.circulation AND i.id = NEW.item AND NEW.at >= c.sent AND NEW.at < c.closes AND (c.ended IS NULL OR NEW.at <= c.ended))
BEGIN SELECT RAISE(ABORT, 'answers_in_time'); END;
CREATE TRIGGER answers_in_time_again BEFORE UPDATE ON answers
WHEN NEW.item <> OLD.item OR NEW.person <> OLD.person OR NEW.circulation <> OLD.circulation
  OR NOT EXISTS (SELECT 1 FROM circulations c WHERE c.id = NEW.circulation AND NEW.at >= c.sent AND NEW.at < c.closes AND c.ended IS NULL)
BEGIN SELECT RAISE(ABORT, 'answers_in_time'); END;

-- A round ends once; after that only its report may be noted.
CREATE TRIGGER rounds_end_once BEFORE UPDATE ON circulations
WHEN OLD.ended IS NOT NULL AND (NEW.ended IS NOT OLD.ended OR NEW.became IS NOT OLD.became OR NEW.reason IS NOT OLD.reason OR NEW.closes <> OLD.closes
     OR NEW.sent IS NOT OLD.sent)
BEGIN SELECT RAISE(ABORT, 'rounds_end_once'); END;
CREATE TRIGGER rounds_keep_their_body BEFORE UPDATE ON circulations
WHEN OLD.sent IS NOT NULL AND (NEW.body <> OLD.body OR NEW.meeting <> OLD.meeting OR NEW.closes <> OLD.closes OR NEW.sent IS NOT OLD.sent)
BEGIN SELECT RAISE(ABORT, 'sent_rounds_are_fixed'); END;

-- What was sent is what is answered.
CREATE TRIGGER sent_motions_are_fixed BEFORE UPDATE ON agenda
WHEN (NEW.title <> OLD.title OR NEW.draft IS NOT OLD.draft OR NEW.kind <> OLD.kind OR NEW.dropped <> OLD.dropped OR NEW.meeting <> OLD.meeting)
 AND EXISTS (SELECT 1 FROM circulations c WHERE c.meeting = OLD.meeting AND c.sent IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'sent_rounds_are_fixed'); END;
CREATE TRIGGER sent_motions_are_all BEFORE INSERT ON agenda
WHEN EXISTS (SELECT 1 FROM circulations c WHERE c.meeting = NEW.meeting AND c.sent IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'sent_rounds_are_fixed'); END;

-- A round is not opened, closed or cancelled as a meeting is, nor does it become another kind of one.
CREATE TRIGGER rounds_are_not_held BEFORE UPDATE ON meetings
WHEN (NEW.state <> OLD.state OR NEW.kind <> OLD.kind) AND EXISTS (SELECT 1 FROM circulations c WHERE c.meeting = OLD.id)
 AND NOT (NEW.kind = OLD.kind AND EXISTS (SELECT 1 FROM circulations c WHERE c.meeting = OLD.id AND
          CASE NEW.state WHEN 'called' THEN c.sent IS NOT NULL WHEN 'closed' THEN c.ended IS NOT NULL WHEN 'cancelled' THEN c.ended IS NOT NULL ELSE 0 END))
BEGIN SELECT RAISE(ABORT, 'rounds_are_not_held'); END;

-- Its decisions come of its answers and of nothing else.
CREATE TRIGGER rounds_decide_by_answers BEFORE INSERT ON decisions
WHEN (NEW.method = 'circulation') <> EXISTS (SELECT 1 FROM circulations c WHERE c.meeting = NEW.meeting)
BEGIN SELECT RAISE(ABORT, 'rounds_decide_by_answers'); END;
