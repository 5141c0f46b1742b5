-- schema.sql: the schema as it stands now, without the generated triggers; written by `make schema`.

CREATE TABLE absences (
	id         INTEGER PRIMARY KEY,
	version    INTEGER NOT NULL DEFAULT 1,
	attendance INTEGER NOT NULL REFERENCES attendance (id),
	"left"     TEXT NOT NULL CONSTRAINT time_exists CHECK ("left" IS strftime('%H:%M', "left", '+0 days') OR ("left" GLOB '[2-4][0-9]:[0-5][0-9]' AND "left" BETWEEN '24:00' AND '47:59')),
	returned   TEXT NOT NULL CONSTRAINT time_exists CHECK (returned IS strftime('%H:%M', returned, '+0 days') OR (returned GLOB '[2-4][0-9]:[0-5][0-9]' AND returned BETWEEN '24:00' AND '47:59')),
	CONSTRAINT returns_after_leaving CHECK (returned >= "left")
) STRICT;
CREATE INDEX absences_by_attendance ON absences (attendance);

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
, started TEXT CONSTRAINT time_exists CHECK (started IS strftime('%H:%M', started, '+0 days') OR (started GLOB '[2-4][0-9]:[0-5][0-9]' AND started BETWEEN '24:00' AND '47:59')), added TEXT CONSTRAINT time_exists CHECK (added IS strftime('%H:%M', added, '+0 days') OR (added GLOB '[2-4][0-9]:[0-5][0-9]' AND added BETWEEN '24:00' AND '47:59')), added_by TEXT, to_meeting INTEGER REFERENCES meetings (id), to_body INTEGER REFERENCES bodies (id), continues INTEGER REFERENCES agenda (id), remark INTEGER REFERENCES remarks (id)) STRICT;
CREATE INDEX agenda_by_continues ON agenda (continues) WHERE continues IS NOT NULL;
CREATE INDEX agenda_by_meeting ON agenda (meeting, position, id);
CREATE UNIQUE INDEX agenda_by_remark ON agenda (remark) WHERE remark IS NOT NULL;
CREATE TRIGGER sent_motions_are_all BEFORE INSERT ON agenda
WHEN EXISTS (SELECT 1 FROM circulations c WHERE c.meeting = NEW.meeting AND c.sent IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'sent_rounds_are_fixed'); END;
CREATE TRIGGER sent_motions_are_fixed BEFORE UPDATE ON agenda
WHEN (NEW.title <> OLD.title OR NEW.draft IS NOT OLD.draft OR NEW.kind <> OLD.kind OR NEW.dropped <> OLD.dropped OR NEW.meeting <> OLD.meeting)
 AND EXISTS (SELECT 1 FROM circulations c WHERE c.meeting = OLD.meeting AND c.sent IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'sent_rounds_are_fixed'); END;

CREATE TABLE amendments (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	decision INTEGER NOT NULL REFERENCES decisions (id),       -- the later
	earlier  INTEGER NOT NULL REFERENCES decisions (id),
	how      TEXT NOT NULL CONSTRAINT how_it_amends CHECK (how IN ('supersedes', 'revokes', 'reconsiders', 'corrects')),
	demanded INTEGER CONSTRAINT members_who_demanded CHECK (demanded > 0),     -- how many members demanded that it be reconsidered
	note     TEXT,
	CONSTRAINT another_decision CHECK (decision <> earlier),
	CONSTRAINT amended_once UNIQUE (decision, earlier)
) STRICT;
CREATE INDEX amendments_by_earlier ON amendments (earlier);

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
CREATE TRIGGER answers_in_time BEFORE INSERT ON answers
WHEN NOT EXISTS (SELECT 1 FROM circulations c JOIN agenda i ON i.meeting = c.meeting
                  WHERE c.id = NEW.circulation AND i.id = NEW.item AND NEW.at >= c.sent AND NEW.at < c.closes AND (c.ended IS NULL OR NEW.at <= c.ended))
BEGIN SELECT RAISE(ABORT, 'answers_in_time'); END;
CREATE TRIGGER answers_in_time_again BEFORE UPDATE ON answers
WHEN NEW.item <> OLD.item OR NEW.person <> OLD.person OR NEW.circulation <> OLD.circulation
  OR NOT EXISTS (SELECT 1 FROM circulations c WHERE c.id = NEW.circulation AND NEW.at >= c.sent AND NEW.at < c.closes AND c.ended IS NULL)
BEGIN SELECT RAISE(ABORT, 'answers_in_time'); END;

CREATE TABLE attachments (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	meeting  INTEGER NOT NULL REFERENCES meetings (id),
	item     INTEGER REFERENCES agenda (id),        -- NULL: of the whole meeting
	document INTEGER NOT NULL REFERENCES documents (id),
	standing INTEGER REFERENCES standing_papers (id),       -- which standing paper it is
	added    TEXT NOT NULL CONSTRAINT moment_exists CHECK (added IS strftime('%Y-%m-%dT%H:%M', added, '+0 days')),
	person   INTEGER REFERENCES people (id),
	withdrawn TEXT CONSTRAINT moment_exists CHECK (withdrawn IS strftime('%Y-%m-%dT%H:%M', withdrawn, '+0 days')),
	reason   TEXT,                      -- of taking it back
	CONSTRAINT withdrawn_with_a_reason CHECK (withdrawn IS NULL OR reason IS NOT NULL)
) STRICT;
CREATE INDEX attachments_by_document ON attachments (document);
CREATE INDEX attachments_by_meeting ON attachments (meeting, item, id);

CREATE TABLE attendance (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	meeting   INTEGER NOT NULL REFERENCES meetings (id),
	person    INTEGER NOT NULL REFERENCES people (id),
	authority INTEGER REFERENCES authorities (id),      -- on whose behalf; NULL: the cluster's own side
	capacity  TEXT NOT NULL DEFAULT 'member' CONSTRAINT capacity_at_meeting CHECK (capacity IN ('member', 'substitute', 'outgoing', 'incoming', 'staff', 'invitee', 'unstated')),
	title     TEXT,                     -- office as the minutes word it
	present   TEXT NOT NULL CONSTRAINT presence_at_meeting CHECK (present IN ('expected', 'present', 'absent', 'excused')),
	arrived   TEXT CONSTRAINT time_exists CHECK (arrived IS strftime('%H:%M', arrived, '+0 days') OR (arrived GLOB '[2-4][0-9]:[0-5][0-9]' AND arrived BETWEEN '24:00' AND '47:59')),
	"left"    TEXT CONSTRAINT time_exists CHECK ("left" IS strftime('%H:%M', "left", '+0 days') OR ("left" GLOB '[2-4][0-9]:[0-5][0-9]' AND "left" BETWEEN '24:00' AND '47:59')),
	remote    INTEGER NOT NULL DEFAULT 0 CHECK (remote IN (0, 1)),
	answer    TEXT CONSTRAINT answer_to_notice CHECK (answer IN ('coming', 'substitute', 'not_coming')),
	CONSTRAINT attends_once UNIQUE (meeting, person)
) STRICT;
CREATE INDEX attendance_by_person ON attendance (person);

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
	until        TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')), due TEXT CONSTRAINT day_exists CHECK (due IS strftime('%Y-%m-%d', due, '+0 days')),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR since IS NULL OR until >= since)
) STRICT;

-- ungoverned
CREATE TABLE checkpoint (
	at   INTEGER PRIMARY KEY,       -- UTC milliseconds, as the note says
	size INTEGER NOT NULL,          -- how many entries it covers
	note TEXT NOT NULL
) STRICT;

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
CREATE INDEX circulations_by_body ON circulations (body);
CREATE INDEX circulations_by_closing ON circulations (closes, id);
CREATE TRIGGER rounds_end_once BEFORE UPDATE ON circulations
WHEN OLD.ended IS NOT NULL AND (NEW.ended IS NOT OLD.ended OR NEW.became IS NOT OLD.became OR NEW.reason IS NOT OLD.reason OR NEW.closes <> OLD.closes
     OR NEW.sent IS NOT OLD.sent)
BEGIN SELECT RAISE(ABORT, 'rounds_end_once'); END;
CREATE TRIGGER rounds_keep_their_body BEFORE UPDATE ON circulations
WHEN OLD.sent IS NOT NULL AND (NEW.body <> OLD.body OR NEW.meeting <> OLD.meeting OR NEW.closes <> OLD.closes OR NEW.sent IS NOT OLD.sent)
BEGIN SELECT RAISE(ABORT, 'sent_rounds_are_fixed'); END;

CREATE TABLE clusters (
	id      INTEGER PRIMARY KEY CONSTRAINT one_cluster_a_register CHECK (id = 1),
	version INTEGER NOT NULL DEFAULT 1,
	name    TEXT NOT NULL,          -- in Hebrew, the binding one
	name_ar TEXT,
	name_en TEXT,
	address TEXT,
	email   TEXT,
	phone   TEXT,
	fax     TEXT,
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1))     -- a demonstration cluster
) STRICT;

CREATE TABLE comments (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	meeting  INTEGER NOT NULL REFERENCES meetings (id),
	person   INTEGER NOT NULL REFERENCES people (id),
	text     TEXT NOT NULL,
	at       TEXT NOT NULL CONSTRAINT moment_exists CHECK (at IS strftime('%Y-%m-%dT%H:%M', at, '+0 days')),
	answer   TEXT CONSTRAINT answer_to_comment CHECK (answer IN ('accepted', 'explained')),
	reply    TEXT,
	answered TEXT CONSTRAINT moment_exists CHECK (answered IS strftime('%Y-%m-%dT%H:%M', answered, '+0 days')),
	CONSTRAINT answer_has_its_moment CHECK ((answer IS NULL) = (answered IS NULL)),
	CONSTRAINT explained_in_words CHECK (answer IS NOT 'explained' OR reply IS NOT NULL)
) STRICT;
CREATE INDEX comments_by_meeting ON comments (meeting, id);
CREATE TRIGGER comment_says_what_it_said BEFORE UPDATE ON comments
WHEN OLD.text <> NEW.text OR OLD.person <> NEW.person OR OLD.answer IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'comment_says_what_it_said'); END;

CREATE TABLE conditions (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	decision  INTEGER NOT NULL REFERENCES decisions (id),
	approver  TEXT NOT NULL CONSTRAINT approver_of_condition CHECK (approver IN ('interior', 'interior_district', 'authority_plenum', 'treasury', 'land_authority', 'bank', 'other')),
	authority INTEGER REFERENCES authorities (id),      -- whose plenum
	named     TEXT,                     -- who, when none of these
	submitted TEXT CONSTRAINT day_exists CHECK (submitted IS strftime('%Y-%m-%d', submitted, '+0 days')),
	answered  TEXT CONSTRAINT day_exists CHECK (answered IS strftime('%Y-%m-%d', answered, '+0 days')),
	answer    TEXT CONSTRAINT answer_of_approver CHECK (answer IN ('approved', 'conditional', 'rejected', 'not_needed')),
	reference TEXT,
	note      TEXT,                     -- what was asked for or made a condition
	CONSTRAINT answer_has_its_day CHECK ((answer IS NULL) = (answered IS NULL)),
	CONSTRAINT answered_after_it_was_submitted CHECK (answered IS NULL OR submitted IS NULL OR answered >= submitted),
	CONSTRAINT plenum_of_an_authority CHECK (approver <> 'authority_plenum' OR authority IS NOT NULL),
	CONSTRAINT other_approver_is_named CHECK (approver <> 'other' OR named IS NOT NULL)
) STRICT;
CREATE INDEX conditions_by_decision ON conditions (decision);

CREATE TABLE convened (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	meeting INTEGER NOT NULL REFERENCES meetings (id),
	body    INTEGER NOT NULL REFERENCES bodies (id),
	decides INTEGER NOT NULL DEFAULT 1 CHECK (decides IN (0, 1)),       -- 0: sits without deciding
	dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),       -- convened by mistake, taken back
	note    TEXT, call INTEGER NOT NULL DEFAULT 1 CHECK (call IN (1, 2, 3, 4)),
	CONSTRAINT convened_once UNIQUE (meeting, body)
) STRICT;
CREATE INDEX convened_by_body ON convened (body, meeting);

CREATE TABLE copies (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	meeting INTEGER NOT NULL REFERENCES meetings (id),
	person  INTEGER NOT NULL REFERENCES people (id),
	sent    TEXT NOT NULL CONSTRAINT moment_exists CHECK (sent IS strftime('%Y-%m-%dT%H:%M', sent, '+0 days')),
	read    TEXT CONSTRAINT moment_exists CHECK (read IS strftime('%Y-%m-%dT%H:%M', read, '+0 days')),      -- "read, no comments"
	CONSTRAINT one_copy_each UNIQUE (meeting, person)
) STRICT;
CREATE INDEX copies_by_person ON copies (person);

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
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)), taken TEXT CONSTRAINT time_exists CHECK (taken IS strftime('%H:%M', taken, '+0 days') OR (taken GLOB '[2-4][0-9]:[0-5][0-9]' AND taken BETWEEN '24:00' AND '47:59')), present INTEGER CHECK (present >= 0), quorum INTEGER CHECK (quorum >= 0), needed INTEGER CHECK (needed >= 0), casting TEXT CONSTRAINT casting_vote CHECK (casting IN ('for', 'against')),
	CONSTRAINT number_once UNIQUE (body, year, serial),
	CONSTRAINT void_with_a_reason CHECK (state <> 'void' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX decisions_by_day ON decisions (year, coalesce(decided, year || '-12-31'), id);
CREATE INDEX decisions_by_item ON decisions (item);
CREATE INDEX decisions_by_meeting ON decisions (meeting, serial);
CREATE INDEX decisions_by_together ON decisions (together) WHERE together IS NOT NULL;
CREATE TRIGGER number_follows_the_last BEFORE INSERT ON decisions
WHEN NEW.serial <> 1 + (SELECT coalesce(max(serial), 0) FROM decisions WHERE body = NEW.body AND year = NEW.year)
BEGIN SELECT RAISE(ABORT, 'number_follows_the_last'); END;
CREATE TRIGGER number_never_changes BEFORE UPDATE ON decisions
WHEN OLD.body <> NEW.body OR OLD.year <> NEW.year OR OLD.serial <> NEW.serial
BEGIN SELECT RAISE(ABORT, 'number_never_changes'); END;
CREATE TRIGGER rounds_decide_by_answers BEFORE INSERT ON decisions
WHEN (NEW.method = 'circulation') <> EXISTS (SELECT 1 FROM circulations c WHERE c.meeting = NEW.meeting)
BEGIN SELECT RAISE(ABORT, 'rounds_decide_by_answers'); END;

CREATE TABLE demands (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	body     INTEGER NOT NULL REFERENCES bodies (id),
	subject  TEXT NOT NULL,
	demanded TEXT NOT NULL CONSTRAINT day_exists CHECK (demanded IS strftime('%Y-%m-%d', demanded, '+0 days')),
	meeting  INTEGER REFERENCES meetings (id)       -- the one that answers it
) STRICT;
CREATE INDEX demands_by_body ON demands (body, demanded);
CREATE VIEW document_readers AS
SELECT document, NULL AS person, NULL AS since, NULL AS until FROM attachments WHERE withdrawn IS NULL
UNION ALL SELECT document, NULL, NULL, NULL FROM signatures WHERE document IS NOT NULL
UNION ALL SELECT document, NULL, NULL, NULL FROM past_decisions WHERE document IS NOT NULL AND state = 'standing'
UNION ALL SELECT id, person, NULL, NULL FROM documents WHERE person IS NOT NULL
UNION ALL SELECT d.id, u.person, u.since, u.until FROM documents d JOIN users u ON u.role IN ('secretary', 'auditor');

CREATE TABLE documents (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	title    TEXT NOT NULL,
	kind     TEXT NOT NULL CONSTRAINT kind_of_document CHECK (kind IN ('pdf', 'docx', 'xlsx', 'png', 'jpeg', 'txt')),    -- by its contents
	name     TEXT NOT NULL,             -- of the file, as it was sent
	hash     TEXT NOT NULL UNIQUE CONSTRAINT hash_of_document CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),     -- SHA-256 in hex
	size     INTEGER NOT NULL CHECK (size > 0),     -- bytes
	received TEXT NOT NULL CONSTRAINT moment_exists CHECK (received IS strftime('%Y-%m-%dT%H:%M', received, '+0 days')),
	person   INTEGER REFERENCES people (id)         -- who brought it
) STRICT;
CREATE INDEX documents_by_day ON documents (received, id);
CREATE TRIGGER document_is_its_bytes BEFORE UPDATE ON documents
WHEN OLD.hash <> NEW.hash OR OLD.kind <> NEW.kind OR OLD.size <> NEW.size
BEGIN SELECT RAISE(ABORT, 'document_is_its_bytes'); END;

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
CREATE INDEX followups_by_decision ON followups (decision, state = 'done', due);
CREATE INDEX followups_by_due ON followups (due, id);
CREATE INDEX followups_by_owner ON followups (owner);
CREATE INDEX followups_by_state ON followups (state, due);
CREATE INDEX followups_of_nobody ON followups (state) WHERE owner IS NULL AND authority IS NULL;
CREATE VIEW force AS
SELECT d.id, CASE
       WHEN EXISTS (SELECT 1 FROM amendments m JOIN decisions l ON l.id = m.decision
                     WHERE m.earlier = d.id AND m.how = 'revokes' AND l.state = 'standing' AND l.result = 'adopted'
                       AND NOT EXISTS (SELECT 1 FROM conditions c WHERE c.decision = l.id AND (c.answer IS NULL OR c.answer = 'rejected'))) THEN 'revoked'
       WHEN EXISTS (SELECT 1 FROM amendments m JOIN decisions l ON l.id = m.decision
                     WHERE m.earlier = d.id AND m.how = 'supersedes' AND l.state = 'standing' AND l.result = 'adopted'
                       AND NOT EXISTS (SELECT 1 FROM conditions c WHERE c.decision = l.id AND (c.answer IS NULL OR c.answer = 'rejected'))) THEN 'superseded'
       WHEN EXISTS (SELECT 1 FROM conditions c WHERE c.decision = d.id AND c.answer = 'rejected') THEN 'lapsed'
       WHEN EXISTS (SELECT 1 FROM conditions c WHERE c.decision = d.id AND c.answer IS NULL) THEN 'pending'
       ELSE 'in_force' END AS force
  FROM decisions d;

-- ungoverned
CREATE TABLE forms (
	nonce     TEXT PRIMARY KEY,     -- 128 bits in hex
	person    INTEGER NOT NULL,
	route     TEXT NOT NULL,
	body_hash TEXT NOT NULL,        -- BLAKE2b of what was sent, in hex
	result    TEXT NOT NULL,        -- where the first answer sent the reader
	at        INTEGER NOT NULL      -- UTC milliseconds
) STRICT, WITHOUT ROWID;

-- ungoverned
CREATE VIRTUAL TABLE found USING fts5 (words, tokenize = 'unicode61', prefix = '2 3');

-- ungoverned
CREATE TABLE frozen (
	hash  TEXT PRIMARY KEY CHECK (length(hash) = 64),       -- SHA-256 in hex
	bytes TEXT NOT NULL,
	at    INTEGER NOT NULL                  -- UTC milliseconds
) STRICT, WITHOUT ROWID;
CREATE TRIGGER frozen_stays BEFORE UPDATE ON frozen
BEGIN SELECT RAISE(ABORT, 'frozen_stays'); END;

CREATE TABLE informed (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	meeting   INTEGER NOT NULL REFERENCES meetings (id),
	person    INTEGER NOT NULL REFERENCES people (id),
	authority INTEGER NOT NULL REFERENCES authorities (id),
	number    INTEGER NOT NULL CHECK (number > 0),  -- of the first notice they were told by
	CONSTRAINT informed_once UNIQUE (meeting, person, authority)
) STRICT;
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
CREATE VIEW kept AS
SELECT m.hash, f.bytes FROM minutes m LEFT JOIN frozen f ON f.hash = m.hash WHERE m.hash IS NOT NULL
UNION ALL SELECT m.public_hash, f.bytes FROM minutes m LEFT JOIN frozen f ON f.hash = m.public_hash WHERE m.public_hash IS NOT NULL;

-- ungoverned
CREATE TABLE ledger (
	seq     INTEGER PRIMARY KEY,
	at      INTEGER NOT NULL,       -- UTC milliseconds, never less than the entry before
	actor   TEXT NOT NULL,
	request TEXT NOT NULL,
	"table" TEXT NOT NULL,
	record  INTEGER NOT NULL,       -- id of the row in that table
	move    TEXT NOT NULL,
	salt    TEXT,                   -- 128 bits in hex; NULL once lawfully erased
	body    TEXT                    -- JSON of the whole row; NULL once lawfully erased
) STRICT;
CREATE INDEX ledger_by_record ON ledger ("table", record, seq);

-- ungoverned
CREATE TABLE ledger_hash (
	idx  INTEGER PRIMARY KEY,
	hash TEXT NOT NULL              -- SHA-256 in hex
) STRICT;

CREATE TABLE legal_entities (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	name    TEXT NOT NULL UNIQUE,
	name_ar TEXT,
	name_en TEXT,
	kind    TEXT NOT NULL CONSTRAINT kind_of_legal_entity CHECK (kind IN ('union_of_towns', 'company', 'other')),
	number  TEXT UNIQUE,            -- registration number
	since   TEXT CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until   TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	note    TEXT,
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR since IS NULL OR until >= since)
) STRICT;

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
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)), waiting TEXT CONSTRAINT moment_exists CHECK (waiting IS strftime('%Y-%m-%dT%H:%M', waiting, '+0 days')), opened TEXT CONSTRAINT moment_exists CHECK (opened IS strftime('%Y-%m-%dT%H:%M', opened, '+0 days')), previous INTEGER REFERENCES meetings (id), afterwards INTEGER NOT NULL DEFAULT 0 CHECK (afterwards IN (0, 1)),
	CONSTRAINT ends_after_it_begins CHECK (ended IS NULL OR held IS NULL OR ended >= held),
	CONSTRAINT cancelled_with_a_reason CHECK (state <> 'cancelled' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX meetings_by_day ON meetings (coalesce(held, year || '-12-31'), id);
CREATE TRIGGER rounds_are_not_held BEFORE UPDATE ON meetings
WHEN (NEW.state <> OLD.state OR NEW.kind <> OLD.kind) AND EXISTS (SELECT 1 FROM circulations c WHERE c.meeting = OLD.id)
 AND NOT (NEW.kind = OLD.kind AND EXISTS (SELECT 1 FROM circulations c WHERE c.meeting = OLD.id AND
          CASE NEW.state WHEN 'called' THEN c.sent IS NOT NULL WHEN 'closed' THEN c.ended IS NOT NULL WHEN 'cancelled' THEN c.ended IS NOT NULL ELSE 0 END))
BEGIN SELECT RAISE(ABORT, 'rounds_are_not_held'); END;

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
CREATE TRIGGER sits_once_in_a_body_insert BEFORE INSERT ON memberships
WHEN EXISTS (SELECT 1 FROM memberships m WHERE m.body = NEW.body AND m.person = NEW.person
             AND coalesce(m.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(NEW.until, '9999') >= coalesce(m.since, '0000'))
BEGIN SELECT RAISE(ABORT, 'sits_once_in_a_body'); END;
CREATE TRIGGER sits_once_in_a_body_update BEFORE UPDATE ON memberships
WHEN EXISTS (SELECT 1 FROM memberships m WHERE m.body = NEW.body AND m.person = NEW.person AND m.id <> NEW.id
             AND coalesce(m.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(NEW.until, '9999') >= coalesce(m.since, '0000'))
BEGIN SELECT RAISE(ABORT, 'sits_once_in_a_body'); END;

CREATE TABLE minutes (
	id          INTEGER PRIMARY KEY,
	version     INTEGER NOT NULL DEFAULT 1,
	meeting     INTEGER NOT NULL REFERENCES meetings (id),
	reviewed    TEXT CONSTRAINT moment_exists CHECK (reviewed IS strftime('%Y-%m-%dT%H:%M', reviewed, '+0 days')),         -- given to be looked through
	distributed TEXT CONSTRAINT moment_exists CHECK (distributed IS strftime('%Y-%m-%dT%H:%M', distributed, '+0 days')),
	until       TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),         -- comments are asked for
	hash        TEXT CONSTRAINT hash_of_minutes CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),  -- of the frozen document; NULL: they follow the record
	entries     INTEGER CHECK (entries > 0),        -- of the ledger, when they were frozen
	root        TEXT,
	decision    INTEGER REFERENCES decisions (id),  -- which approved them
	approved    TEXT CONSTRAINT moment_exists CHECK (approved IS strftime('%Y-%m-%dT%H:%M', approved, '+0 days')),
	published   TEXT CONSTRAINT moment_exists CHECK (published IS strftime('%Y-%m-%dT%H:%M', published, '+0 days')),
	public_hash TEXT CONSTRAINT hash_of_minutes CHECK (length(public_hash) = 64 AND public_hash NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT minutes_once UNIQUE (meeting),
	CONSTRAINT approved_as_frozen CHECK ((decision IS NULL) = (approved IS NULL) AND (decision IS NULL OR hash IS NOT NULL)),
	CONSTRAINT published_once_approved CHECK (published IS NULL OR decision IS NOT NULL)
) STRICT;
CREATE INDEX minutes_by_decision ON minutes (decision) WHERE decision IS NOT NULL;
CREATE TRIGGER approved_minutes_are_final BEFORE UPDATE ON minutes
WHEN OLD.decision IS NOT NULL AND (OLD.decision IS NOT NEW.decision OR OLD.hash IS NOT NEW.hash OR OLD.meeting <> NEW.meeting
  OR OLD.approved IS NOT NEW.approved OR OLD.entries IS NOT NEW.entries OR OLD.root IS NOT NEW.root)
BEGIN SELECT RAISE(ABORT, 'approved_minutes_are_final'); END;

CREATE TABLE narratives (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	meeting INTEGER NOT NULL REFERENCES meetings (id),
	item    INTEGER REFERENCES agenda (id),         -- NULL: what was said before the first
	text    TEXT                                    -- NULL: nothing is told
) STRICT;
CREATE UNIQUE INDEX narratives_once ON narratives (meeting, coalesce(item, 0));
CREATE TRIGGER approved_minutes_keep_their_words_insert BEFORE INSERT ON narratives
WHEN EXISTS (SELECT 1 FROM minutes WHERE meeting = NEW.meeting AND decision IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'approved_minutes_are_final'); END;
CREATE TRIGGER approved_minutes_keep_their_words_update BEFORE UPDATE ON narratives
WHEN EXISTS (SELECT 1 FROM minutes WHERE meeting = NEW.meeting AND decision IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'approved_minutes_are_final'); END;

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

CREATE TABLE past_decisions (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	decided      TEXT CONSTRAINT day_exists CHECK (decided IS strftime('%Y-%m-%d', decided, '+0 days')),    -- NULL: not known
	year         INTEGER CONSTRAINT year_of_decision CHECK (year BETWEEN 1948 AND 2999),    -- when only the year is known
	body         INTEGER REFERENCES bodies (id),
	body_name    TEXT,                  -- as written, when it is no body of the register
	number       TEXT,                  -- as written
	title        TEXT NOT NULL,
	text         TEXT,
	result       TEXT,                  -- as written
	source       TEXT,                  -- the minutes it was read in
	page         TEXT,
	document     INTEGER REFERENCES documents (id),     -- those minutes, scanned
	state        TEXT NOT NULL DEFAULT 'standing' CONSTRAINT state_of_decision CHECK (state IN ('standing', 'void')),
	reason       TEXT,                  -- of voiding an entry made by mistake
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT past_body_is_named CHECK (body IS NOT NULL OR body_name IS NOT NULL),
	CONSTRAINT void_with_a_reason CHECK (state <> 'void' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX past_decisions_by_body ON past_decisions (body);
CREATE INDEX past_decisions_by_day ON past_decisions (coalesce(decided, year || '-00-00', '0000-00-00'), id);
CREATE INDEX past_decisions_by_document ON past_decisions (document) WHERE document IS NOT NULL;
CREATE INDEX past_decisions_by_number ON past_decisions (number);
CREATE INDEX past_decisions_by_title ON past_decisions (title);
CREATE TRIGGER past_decisions_once BEFORE INSERT ON past_decisions
WHEN EXISTS (SELECT 1 FROM past_decisions p WHERE p.title = NEW.title AND p.decided IS NEW.decided AND p.year IS NEW.year AND p.body IS NEW.body
             AND p.body_name IS NEW.body_name AND p.number IS NEW.number AND p.state = 'standing')
BEGIN SELECT RAISE(ABORT, 'past_decisions_once'); END;

-- ungoverned
CREATE TABLE pen (
	id      INTEGER PRIMARY KEY CHECK (id = 1),
	actor   TEXT,           -- 'person 3', 'migration 0007', 'demonstration'; NULL: the pen is down
	at      INTEGER,        -- UTC milliseconds
	request TEXT,           -- the number of the request, as the log prints it
	move    TEXT            -- what is done: 'save', or the name of a move
) STRICT;

CREATE TABLE people (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	name     TEXT NOT NULL,
	name_ar  TEXT,
	name_en  TEXT,
	title    TEXT,                      -- what they do where they come from: 'גזבר רהט'
	email    TEXT UNIQUE,
	phone    TEXT,
	language TEXT NOT NULL DEFAULT 'he' CHECK (language IN ('he', 'ar', 'en')),
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),   -- invented for the demonstration
	note     TEXT
) STRICT;
CREATE INDEX people_by_name ON people (name, id);

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

CREATE TABLE remarks (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	item     INTEGER NOT NULL REFERENCES agenda (id),
	position INTEGER NOT NULL CHECK (position > 0),
	person   INTEGER REFERENCES people (id),
	speaker  TEXT,                      -- as written, when it cannot be told who
	text     TEXT NOT NULL, decide_by TEXT CONSTRAINT day_exists CHECK (decide_by IS strftime('%Y-%m-%d', decide_by, '+0 days')),
	CONSTRAINT somebody_speaks CHECK (person IS NOT NULL OR speaker IS NOT NULL)
) STRICT;
CREATE INDEX remarks_by_item ON remarks (item, position);

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

CREATE TABLE resolutions (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	authority INTEGER NOT NULL REFERENCES authorities (id),
	number    TEXT,
	taken     TEXT NOT NULL CONSTRAINT day_exists CHECK (taken IS strftime('%Y-%m-%d', taken, '+0 days')),
	subject   TEXT NOT NULL,
	note      TEXT
) STRICT;
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
CREATE VIEW round_states AS
SELECT c.id, c.closes,
       CASE WHEN c.became IS NOT NULL THEN 'converted' WHEN c.reason IS NOT NULL THEN 'withdrawn'
            WHEN c.ended IS NULL THEN CASE WHEN c.sent IS NULL THEN 'draft' ELSE 'circulating' END
            WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.meeting = c.meeting) THEN 'decided' ELSE 'lapsed' END AS state,
       CASE WHEN EXISTS (SELECT 1 FROM round_counts k WHERE k.circulation = c.id AND k.counted >= k.needed) THEN 'decided' ELSE 'lapsed' END AS outcome
  FROM circulations c;

CREATE TABLE rules (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	body      INTEGER NOT NULL REFERENCES bodies (id),
	rule      TEXT NOT NULL CONSTRAINT rule_is_known CHECK (rule IN ('quorum', 'second_call_minutes', 'second_call', 'notice_hours', 'notice_hours_urgent', 'demand', 'demand_days', 'meetings_a_year', 'longest_gap_days', 'majority', 'tie', 'secret_on_demand', 'remote', 'circulation', 'circulation_excluded', 'circulation_objection', 'reconsider', 'minutes_days', 'comment_days', 'publish_days', 'off_agenda_majority', 'declaration', 'next_call_days', 'next_call', 'next_call_over', 'next_call_large', 'last_call', 'abstentions', 'signers', 'speaking_minutes', 'majority_budget', 'majority_plan', 'majority_appointment', 'majority_signatories', 'majority_procurement', 'majority_agreement', 'majority_procedure', 'majority_audit', 'majority_statute', 'majority_dissolution')),
	value     TEXT NOT NULL,            -- '1/2+' (more than half), '1/3', '3', '60', 'simple', 'not_adopted', 'yes'
	source    TEXT NOT NULL,            -- the law, order or decision it comes from
	since     TEXT NOT NULL CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until     TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	confirmed TEXT CONSTRAINT day_exists CHECK (confirmed IS strftime('%Y-%m-%d', confirmed, '+0 days')),     -- by the legal adviser; NULL: a default
	confirmer INTEGER REFERENCES people (id),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR until >= since),
	CONSTRAINT one_rule_from_a_day UNIQUE (body, rule, since)
) STRICT;

-- ungoverned
CREATE TABLE searchable (
	id       INTEGER PRIMARY KEY,
	register TEXT NOT NULL,
	record   INTEGER NOT NULL,
	path     TEXT NOT NULL,         -- where it is read
	number   TEXT,                  -- folded, as people write it
	title    TEXT NOT NULL,
	detail   TEXT,
	day      TEXT,
	UNIQUE (register, record)
) STRICT;
CREATE INDEX searchable_by_number ON searchable (number) WHERE number IS NOT NULL;

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
CREATE VIEW shares AS
SELECT id AS rule,
       CASE WHEN instr(value, '/') > 0 THEN CAST(value AS INTEGER) ELSE 0 END AS times,
       CASE WHEN instr(value, '/') > 0 THEN CAST(substr(value, instr(value, '/') + 1) AS INTEGER) ELSE 1 END AS parts,
       CASE WHEN instr(value, '/') = 0 THEN CAST(value AS INTEGER)
            WHEN substr(value, -1) = '+' THEN CAST(substr(value, instr(value, '/') + 1) AS INTEGER)
            ELSE CAST(substr(value, instr(value, '/') + 1) AS INTEGER) - 1 END AS rest
  FROM rules;

CREATE TABLE signatures (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	meeting  INTEGER NOT NULL REFERENCES meetings (id),
	role     TEXT NOT NULL CONSTRAINT role_of_signer CHECK (role IN ('chair', 'secretary')),
	person   INTEGER NOT NULL REFERENCES people (id),
	hash     TEXT NOT NULL CONSTRAINT hash_of_minutes CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
	way      TEXT NOT NULL CONSTRAINT way_of_signing CHECK (way IN ('here', 'paper')),
	at       TEXT NOT NULL CONSTRAINT moment_exists CHECK (at IS strftime('%Y-%m-%dT%H:%M', at, '+0 days')),
	day      TEXT CONSTRAINT day_exists CHECK (day IS strftime('%Y-%m-%d', day, '+0 days')),        -- on which the paper was signed
	attested INTEGER REFERENCES people (id),        -- by whom that was
	document INTEGER REFERENCES documents (id),     -- the paper, scanned
	scan     TEXT,                          -- SHA-256 of the scan: the row, and so the ledger, binds its bytes
	CONSTRAINT signs_once_each UNIQUE (meeting, hash, person),
	CONSTRAINT one_signature_a_role UNIQUE (meeting, hash, role),
	CONSTRAINT paper_is_attested CHECK ((way = 'paper') = (day IS NOT NULL AND attested IS NOT NULL)),
	CONSTRAINT paper_is_scanned CHECK ((way = 'paper') = (document IS NOT NULL AND scan IS NOT NULL))
) STRICT;
CREATE INDEX signatures_by_document ON signatures (document) WHERE document IS NOT NULL;
CREATE TRIGGER scan_is_its_document BEFORE INSERT ON signatures
WHEN NEW.scan IS NOT NULL AND NEW.scan IS NOT (SELECT hash FROM documents WHERE id = NEW.document)
BEGIN SELECT RAISE(ABORT, 'scan_is_its_document'); END;
CREATE TRIGGER signature_stays BEFORE UPDATE ON signatures
BEGIN SELECT RAISE(ABORT, 'signature_stays'); END;

CREATE TABLE signers (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	demand  INTEGER NOT NULL REFERENCES demands (id),
	person  INTEGER NOT NULL REFERENCES people (id),
	dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),       -- entered by mistake, or taken back
	CONSTRAINT signs_once UNIQUE (demand, person)
) STRICT;

CREATE TABLE standing_papers (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	body     INTEGER NOT NULL REFERENCES bodies (id),
	title    TEXT NOT NULL,
	decision INTEGER REFERENCES decisions (id),
	demanded TEXT,                      -- as its source words it
	since    TEXT NOT NULL CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until    TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR until >= since),
	CONSTRAINT demanded_by_somebody CHECK (decision IS NOT NULL OR demanded IS NOT NULL)
) STRICT;
CREATE INDEX standing_papers_by_body ON standing_papers (body, since);

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

CREATE TABLE users (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	person    INTEGER NOT NULL REFERENCES people (id),
	role      TEXT NOT NULL CONSTRAINT role_is_known CHECK (role IN ('admin', 'secretary', 'chair', 'ceo', 'treasurer', 'legal', 'procurement', 'auditor', 'coordinator', 'council_member', 'committee_member', 'authority_buyer', 'auditee', 'bureau', 'viewer')),
	authority INTEGER REFERENCES authorities (id),      -- whose coordinator or buyer
	head      INTEGER REFERENCES people (id),           -- for whom a bureau manager acts
	since     TEXT NOT NULL CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until     TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR until >= since),
	CONSTRAINT bureau_acts_for_a_head CHECK ((role = 'bureau') = (head IS NOT NULL)),
	CONSTRAINT coordinator_of_an_authority CHECK (role NOT IN ('coordinator', 'authority_buyer') OR authority IS NOT NULL),
	CONSTRAINT role_once UNIQUE (person, role, since)
) STRICT;
CREATE TRIGGER auditor_holds_no_executive_role_insert BEFORE INSERT ON users
WHEN EXISTS (SELECT 1 FROM users u WHERE u.person = NEW.person
             AND coalesce(u.until, '9999') >= NEW.since AND coalesce(NEW.until, '9999') >= u.since
             AND ((NEW.role = 'auditor' AND u.role IN ('admin', 'secretary', 'chair', 'ceo', 'treasurer', 'legal', 'procurement', 'coordinator', 'authority_buyer', 'auditee'))
               OR (u.role = 'auditor' AND NEW.role IN ('admin', 'secretary', 'chair', 'ceo', 'treasurer', 'legal', 'procurement', 'coordinator', 'authority_buyer', 'auditee'))))
BEGIN SELECT RAISE(ABORT, 'auditor_holds_no_executive_role'); END;
CREATE TRIGGER auditor_holds_no_executive_role_update BEFORE UPDATE ON users
WHEN EXISTS (SELECT 1 FROM users u WHERE u.person = NEW.person AND u.id <> NEW.id
             AND coalesce(u.until, '9999') >= NEW.since AND coalesce(NEW.until, '9999') >= u.since
             AND ((NEW.role = 'auditor' AND u.role IN ('admin', 'secretary', 'chair', 'ceo', 'treasurer', 'legal', 'procurement', 'coordinator', 'authority_buyer', 'auditee'))
               OR (u.role = 'auditor' AND NEW.role IN ('admin', 'secretary', 'chair', 'ceo', 'treasurer', 'legal', 'procurement', 'coordinator', 'authority_buyer', 'auditee'))))
BEGIN SELECT RAISE(ABORT, 'auditor_holds_no_executive_role'); END;

CREATE TABLE votes (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	decision  INTEGER NOT NULL REFERENCES decisions (id),
	person    INTEGER NOT NULL REFERENCES people (id),
	authority INTEGER REFERENCES authorities (id),
	choice    TEXT NOT NULL CONSTRAINT choice_of_vote CHECK (choice IN ('for', 'against', 'abstain', 'recused', 'absent')),
	reason    TEXT,                     -- of a recusal
	CONSTRAINT one_vote_each UNIQUE (decision, person)
) STRICT;
CREATE INDEX votes_by_person ON votes (person);
CREATE TRIGGER voter_has_no_interest BEFORE INSERT ON votes
WHEN NEW.choice <> 'recused' AND EXISTS (
	SELECT 1 FROM decisions d JOIN recusals c ON c.item = d.item AND c.person = NEW.person AND NOT c.dropped WHERE d.id = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'voter_has_no_interest'); END;
CREATE TRIGGER voter_was_there BEFORE INSERT ON votes
WHEN NEW.choice IN ('for', 'against', 'abstain') AND EXISTS (
	SELECT 1 FROM decisions d JOIN attendance t ON t.meeting = d.meeting AND t.person = NEW.person
	 WHERE d.id = NEW.decision AND d.taken IS NOT NULL
	   AND (t.present <> 'present' OR t.arrived > d.taken OR t."left" <= d.taken
	        OR EXISTS (SELECT 1 FROM absences x WHERE x.attendance = t.id AND x."left" <= d.taken AND x.returned > d.taken)))
BEGIN SELECT RAISE(ABORT, 'voter_was_there'); END;
CREATE TRIGGER votes_only_on_standing_decisions BEFORE INSERT ON votes
WHEN (SELECT state FROM decisions WHERE id = NEW.decision) <> 'standing'
BEGIN SELECT RAISE(ABORT, 'votes_only_on_standing_decisions'); END;

CREATE TABLE waivers (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	meeting  INTEGER NOT NULL REFERENCES meetings (id),
	standing INTEGER REFERENCES standing_papers (id),
	item     INTEGER REFERENCES agenda (id),
	reason   TEXT NOT NULL,
	person   INTEGER REFERENCES people (id),
	CONSTRAINT waived_once UNIQUE (meeting, standing),
	CONSTRAINT item_waived_once UNIQUE (item),
	CONSTRAINT one_thing_is_waived CHECK ((standing IS NULL) <> (item IS NULL))
) STRICT;

CREATE TABLE withheld (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	meeting INTEGER NOT NULL REFERENCES meetings (id),
	item    INTEGER REFERENCES agenda (id),
	words   TEXT,
	ground  TEXT NOT NULL CONSTRAINT ground_of_withholding CHECK (ground IN ('privacy', 'secret', 'security', 'law', 'closed')),
	dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),       -- shown after all
	CONSTRAINT item_or_words CHECK ((item IS NULL) <> (words IS NULL))
) STRICT;
CREATE INDEX withheld_by_meeting ON withheld (meeting, id);
CREATE TRIGGER published_minutes_stay_insert BEFORE INSERT ON withheld
WHEN EXISTS (SELECT 1 FROM minutes WHERE meeting = NEW.meeting AND published IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'published_minutes_stay'); END;
CREATE TRIGGER published_minutes_stay_update BEFORE UPDATE ON withheld
WHEN EXISTS (SELECT 1 FROM minutes WHERE meeting = NEW.meeting AND published IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'published_minutes_stay'); END;
