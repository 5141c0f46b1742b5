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

CREATE TABLE access_reviews (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	day      TEXT NOT NULL CONSTRAINT day_exists CHECK (day IS strftime('%Y-%m-%d', day, '+0 days')),
	reviewer INTEGER NOT NULL REFERENCES people (id),
	findings TEXT NOT NULL
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

CREATE TABLE actuals (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	asof    TEXT NOT NULL CONSTRAINT day_exists CHECK (asof IS strftime('%Y-%m-%d', asof, '+0 days')),
	line    INTEGER REFERENCES budget_lines (id),
	"use"   INTEGER REFERENCES tabar_uses (id),
	amount  INTEGER NOT NULL,
	CONSTRAINT of_a_line_or_a_use CHECK ((line IS NULL) <> ("use" IS NULL)),
	CONSTRAINT actual_of_a_line_once UNIQUE (line, asof),
	CONSTRAINT actual_of_a_use_once UNIQUE ("use", asof)
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
CREATE VIEW approval_awaited AS
WITH passed AS MATERIALIZED (SELECT id, approval, "from", "to", "group" FROM standing_passings)
SELECT s.approval, s.round, s.signatory, s.person, s."group", s.capacity, s.wanted, s.signed, p.id AS passing
  FROM approvals a JOIN approval_signers s ON s.approval = a.id LEFT JOIN passed p ON p.approval = a.id AND p."to" = s.person
 WHERE a.state = 'submitted' AND s.since <= CURRENT_DATE AND s.until >= CURRENT_DATE AND s.signed < s.wanted
   AND NOT EXISTS (SELECT 1 FROM approval_signatures g WHERE g.approval = a.id AND g.round = a.round AND g.person = s.person)
   AND NOT EXISTS (SELECT 1 FROM passed q WHERE q.approval = a.id AND q."from" = s.person)
   AND NOT EXISTS (SELECT 1 FROM moved_requests m WHERE m.approval = a.id)
   AND (p.id IS NOT NULL OR s.signed + (SELECT count(*) FROM passed q WHERE q.approval = a.id AND q."group" = s."group") < s.wanted);

CREATE TABLE approval_papers (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	approval INTEGER NOT NULL REFERENCES approvals (id),
	document INTEGER NOT NULL REFERENCES documents (id),
	dropped  INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),
	CONSTRAINT paper_once UNIQUE (approval, document)
) STRICT;
CREATE TRIGGER papers_of_approved_stay_insert BEFORE INSERT ON approval_papers
WHEN (SELECT state FROM approvals WHERE id = NEW.approval) IN ('approved', 'executed', 'rejected', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'approved_content_stays'); END;
CREATE TRIGGER papers_of_approved_stay_update BEFORE UPDATE ON approval_papers
WHEN (SELECT state FROM approvals WHERE id = NEW.approval) IN ('approved', 'executed', 'rejected', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'approved_content_stays'); END;

CREATE TABLE approval_passings (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	approval  INTEGER NOT NULL REFERENCES approvals (id),
	round     INTEGER NOT NULL CHECK (round > 0),
	"from"    INTEGER NOT NULL REFERENCES people (id),
	"to"      INTEGER NOT NULL REFERENCES people (id),
	passer    INTEGER NOT NULL REFERENCES signatories (id),         -- the appointment of whoever passes it
	signatory INTEGER NOT NULL REFERENCES signatories (id),         -- and of whom it is passed to
	why       TEXT NOT NULL CONSTRAINT passed_with_words CHECK (trim(why) <> ''),
	hash      TEXT NOT NULL CONSTRAINT hash_of_content CHECK (length(hash) = 64),
	at        TEXT NOT NULL CONSTRAINT moment_exists CHECK (at IS strftime('%Y-%m-%dT%H:%M', at, '+0 days')),
	method    TEXT NOT NULL CONSTRAINT method_of_passing CHECK (method IN ('password', 'code', 'link')),
	ended     TEXT CONSTRAINT moment_exists CHECK (ended IS strftime('%Y-%m-%dT%H:%M', ended, '+0 days')),        -- before it was answered
	ended_how TEXT CONSTRAINT how_a_passing_ends CHECK (ended_how IN ('taken_back', 'passed_back')),
	ended_why TEXT,
	CONSTRAINT ended_somehow CHECK ((ended IS NULL) = (ended_how IS NULL)),
	CONSTRAINT passed_back_with_words CHECK (ended_how IS NOT 'passed_back' OR ended_why IS NOT NULL)
) STRICT;
CREATE INDEX approval_passings_by_approval ON approval_passings (approval, round);
CREATE INDEX approval_passings_by_from ON approval_passings ("from");
CREATE TRIGGER passed_as_it_stands BEFORE INSERT ON approval_passings
WHEN NOT EXISTS (SELECT 1 FROM approvals a WHERE a.id = NEW.approval AND a.state = 'submitted' AND a.round = NEW.round AND a.hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'passed_as_it_stands'); END;
CREATE TRIGGER passed_by_whom_it_waits_for BEFORE INSERT ON approval_passings
WHEN NOT EXISTS (SELECT 1 FROM approval_awaited w WHERE w.approval = NEW.approval AND w.person = NEW."from" AND w.signatory = NEW.passer)
BEGIN SELECT RAISE(ABORT, 'passed_by_whom_it_waits_for'); END;
CREATE TRIGGER passed_is_not_passed_on BEFORE INSERT ON approval_passings
WHEN EXISTS (SELECT 1 FROM approval_awaited w WHERE w.approval = NEW.approval AND w.person = NEW."from" AND w.passing IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'passed_is_not_passed_on'); END;
CREATE TRIGGER passed_leaves_enough_people BEFORE INSERT ON approval_passings
WHEN EXISTS (SELECT 1 FROM approval_awaited f WHERE f.approval = NEW.approval AND f.person = NEW."from" AND f.passing IS NULL
             AND (SELECT count(DISTINCT t.person) FROM approval_awaited t WHERE t.approval = f.approval AND t."group" = f."group" AND t.person <> f.person) < f.wanted - f.signed)
BEGIN SELECT RAISE(ABORT, 'passed_leaves_enough_people'); END;
CREATE TRIGGER passed_to_one_who_may_sign BEFORE INSERT ON approval_passings
WHEN EXISTS (SELECT 1 FROM approval_awaited w WHERE w.approval = NEW.approval AND w.person = NEW."from" AND w.signatory = NEW.passer AND w.passing IS NULL)
 AND (NEW."from" = NEW."to" OR NOT EXISTS (
     SELECT 1 FROM approval_awaited f JOIN approval_awaited t ON t.approval = f.approval AND t."group" = f."group" AND t.passing IS NULL
      WHERE f.approval = NEW.approval AND f.person = NEW."from" AND t.person = NEW."to" AND t.signatory = NEW.signatory))
BEGIN SELECT RAISE(ABORT, 'passed_to_one_who_may_sign'); END;
CREATE TRIGGER passings_stay BEFORE UPDATE ON approval_passings
WHEN OLD.approval <> NEW.approval OR OLD.round <> NEW.round OR OLD."from" <> NEW."from" OR OLD."to" <> NEW."to" OR OLD.passer <> NEW.passer OR OLD.signatory <> NEW.signatory
  OR OLD.why <> NEW.why OR OLD.hash <> NEW.hash OR OLD.at <> NEW.at OR OLD.method <> NEW.method OR NOT EXISTS (SELECT 1 FROM standing_passings p WHERE p.id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'passings_stay'); END;

CREATE TABLE approval_rounds (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	approval INTEGER NOT NULL REFERENCES approvals (id),
	round    INTEGER NOT NULL CHECK (round > 0),
	begun    TEXT NOT NULL CONSTRAINT moment_exists CHECK (begun IS strftime('%Y-%m-%dT%H:%M', begun, '+0 days')),
	hash     TEXT NOT NULL CONSTRAINT hash_of_content CHECK (length(hash) = 64),
	content  TEXT NOT NULL,
	CONSTRAINT round_once UNIQUE (approval, round)
) STRICT;
CREATE TRIGGER rounds_stay BEFORE UPDATE ON approval_rounds
BEGIN SELECT RAISE(ABORT, 'rounds_stay'); END;

CREATE TABLE approval_signatures (
	id         INTEGER PRIMARY KEY,
	version    INTEGER NOT NULL DEFAULT 1,
	approval   INTEGER NOT NULL REFERENCES approvals (id),
	round      INTEGER NOT NULL CHECK (round > 0),
	person     INTEGER NOT NULL REFERENCES people (id),
	signatory  INTEGER NOT NULL REFERENCES signatories (id),
	"group"    TEXT NOT NULL CONSTRAINT group_of_signatory CHECK ("group" IN ('A', 'B', 'C')),
	answer     TEXT NOT NULL CONSTRAINT answer_of_signer CHECK (answer IN ('signed', 'declined', 'returned')),
	reason     TEXT,
	hash       TEXT NOT NULL CONSTRAINT hash_of_content CHECK (length(hash) = 64),
	at         TEXT NOT NULL CONSTRAINT moment_exists CHECK (at IS strftime('%Y-%m-%dT%H:%M', at, '+0 days')),
	method     TEXT NOT NULL CONSTRAINT method_of_signing CHECK (method IN ('password', 'code', 'link', 'paper')),
	scan       INTEGER REFERENCES documents (id),
	signed     TEXT CONSTRAINT day_exists CHECK (signed IS strftime('%Y-%m-%d', signed, '+0 days')),      -- on paper, on that day
	attested   INTEGER REFERENCES people (id),      -- who saw the paper
	procedures INTEGER NOT NULL DEFAULT 0 CHECK (procedures IN (0, 1)),     -- the treasurer's statements of section 203(a1): procedures were kept,
	budgeted   INTEGER NOT NULL DEFAULT 0 CHECK (budgeted IN (0, 1)),       -- it is budgeted this year,
	no_deficit INTEGER NOT NULL DEFAULT 0 CHECK (no_deficit IN (0, 1)),     -- it creates no deficit
	passing    INTEGER REFERENCES approval_passings (id),   -- by which it was theirs to answer in the place of another
	CONSTRAINT one_answer_a_round UNIQUE (approval, round, person),
	CONSTRAINT answer_with_words CHECK (answer = 'signed' OR reason IS NOT NULL),
	CONSTRAINT signed_paper_is_attested CHECK ((method = 'paper') = (attested IS NOT NULL) AND (method <> 'paper' OR (scan IS NOT NULL AND signed IS NOT NULL)))
) STRICT;
CREATE TRIGGER answers_of_signers_stay BEFORE UPDATE ON approval_signatures
BEGIN SELECT RAISE(ABORT, 'answers_of_signers_stay'); END;
CREATE TRIGGER passed_is_not_signed BEFORE INSERT ON approval_signatures
WHEN EXISTS (SELECT 1 FROM standing_passings p WHERE p.approval = NEW.approval AND p."from" = NEW.person)
BEGIN SELECT RAISE(ABORT, 'passed_is_not_signed'); END;
CREATE TRIGGER recused_does_not_sign BEFORE INSERT ON approval_signatures
WHEN EXISTS (SELECT 1 FROM approvals a JOIN decisions d ON d.id = a.decision JOIN recusals c ON c.item = d.item AND NOT c.dropped WHERE a.id = NEW.approval AND c.person = NEW.person)
BEGIN SELECT RAISE(ABORT, 'recused_does_not_sign'); END;
CREATE TRIGGER requester_does_not_sign BEFORE INSERT ON approval_signatures
WHEN NEW.person = (SELECT requester FROM approvals WHERE id = NEW.approval)
BEGIN SELECT RAISE(ABORT, 'requester_does_not_sign'); END;
CREATE TRIGGER signed_as_it_stands BEFORE INSERT ON approval_signatures
WHEN NOT EXISTS (SELECT 1 FROM approvals a WHERE a.id = NEW.approval AND a.state = 'submitted' AND a.round = NEW.round AND a.hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'signed_as_it_stands'); END;
CREATE TRIGGER signs_as_appointed BEFORE INSERT ON approval_signatures
WHEN NOT EXISTS (SELECT 1 FROM signatories s WHERE s.id = NEW.signatory AND s.person = NEW.person AND s."group" = NEW."group")
BEGIN SELECT RAISE(ABORT, 'signs_as_appointed'); END;
CREATE TRIGGER signs_in_whose_place BEFORE INSERT ON approval_signatures
WHEN NEW.passing IS NOT (SELECT p.id FROM standing_passings p WHERE p.approval = NEW.approval AND p."to" = NEW.person)
BEGIN SELECT RAISE(ABORT, 'signs_in_whose_place'); END;
CREATE TRIGGER signs_while_appointed BEFORE INSERT ON approval_signatures
WHEN NOT EXISTS (SELECT 1 FROM approval_signers s WHERE s.approval = NEW.approval AND s.signatory = NEW.signatory
                  AND s.since <= coalesce(NEW.signed, substr(NEW.at, 1, 10)) AND s.until >= coalesce(NEW.signed, substr(NEW.at, 1, 10)))
BEGIN SELECT RAISE(ABORT, 'signs_while_appointed'); END;
CREATE TRIGGER step_is_passed_to_another BEFORE INSERT ON approval_signatures
WHEN NEW.passing IS NULL AND EXISTS (SELECT 1 FROM approval_signers s WHERE s.approval = NEW.approval AND s.signatory = NEW.signatory
      AND s.signed < s.wanted AND s.signed + (SELECT count(*) FROM standing_passings p WHERE p.approval = s.approval AND p."group" = s."group") >= s.wanted
      AND NOT EXISTS (SELECT 1 FROM standing_passings p WHERE p.approval = s.approval AND s.person IN (p."from", p."to")))
BEGIN SELECT RAISE(ABORT, 'step_is_passed_to_another'); END;
CREATE TRIGGER what_moved_is_not_signed BEFORE INSERT ON approval_signatures
WHEN EXISTS (SELECT 1 FROM moved_requests m WHERE m.approval = NEW.approval AND m.day <= coalesce(NEW.signed, substr(NEW.at, 1, 10)))
BEGIN SELECT RAISE(ABORT, 'what_moved_is_not_signed'); END;
CREATE VIEW approval_signers AS
SELECT a.id AS approval, a.round, s.id AS signatory, s.person, s."group", s.capacity, t.since, t.until,
       CASE s."group" WHEN 'A' THEN r.group_a WHEN 'B' THEN r.group_b ELSE r.group_c END AS wanted,
       (SELECT count(*) FROM approval_signatures g WHERE g.approval = a.id AND g.round = a.round AND g.answer = 'signed' AND g."group" = s."group") AS signed
  FROM approvals a JOIN signing_rules r ON r.id = a.rule
  JOIN signatories s ON s.legal_entity = a.legal_entity AND s.scope = r.scope AND (s.account IS NULL OR s.account = a.account) AND (s.ceiling IS NULL OR s.ceiling >= coalesce(a.amount, 0))
  JOIN terms t ON t.signatory = s.id
 WHERE s.person <> a.requester AND CASE s."group" WHEN 'A' THEN r.group_a WHEN 'B' THEN r.group_b ELSE r.group_c END > 0
   AND NOT EXISTS (SELECT 1 FROM decisions d JOIN recusals c ON c.item = d.item AND NOT c.dropped WHERE d.id = a.decision AND c.person = s.person);

CREATE TABLE approvals (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER NOT NULL REFERENCES legal_entities (id),
	kind         TEXT NOT NULL CONSTRAINT kind_of_approval CHECK (kind IN ('contract', 'payment', 'masav_batch', 'guarantee', 'call_off', 'tabar_change', 'hr', 'other')),
	title        TEXT NOT NULL,
	subject      TEXT,
	amount       INTEGER CHECK (amount >= 0),       -- agorot; NULL: without a financial commitment
	account      INTEGER REFERENCES bank_accounts (id),
	line         INTEGER REFERENCES budget_lines (id),      -- what it is paid from
	"use"        INTEGER REFERENCES tabar_uses (id),
	pays         INTEGER REFERENCES approvals (id),         -- a payment of what was committed then: nothing more is committed by it
	decision     INTEGER REFERENCES decisions (id),
	requester    INTEGER NOT NULL REFERENCES people (id),
	rule         INTEGER REFERENCES signing_rules (id),     -- picked when it is submitted
	round        INTEGER NOT NULL DEFAULT 1 CHECK (round > 0),
	hash         TEXT CONSTRAINT hash_of_content CHECK (length(hash) = 64),     -- SHA-256 of what is signed: its fields and the hashes of its documents
	submitted    TEXT CONSTRAINT moment_exists CHECK (submitted IS strftime('%Y-%m-%dT%H:%M', submitted, '+0 days')),
	expires      TEXT CONSTRAINT day_exists CHECK (expires IS strftime('%Y-%m-%d', expires, '+0 days')),
	state        TEXT NOT NULL DEFAULT 'draft' CONSTRAINT state_of_approval CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'executed', 'rejected', 'cancelled')),
	reason       TEXT,                      -- of returning, rejecting, cancelling
	executed     TEXT CONSTRAINT day_exists CHECK (executed IS strftime('%Y-%m-%d', executed, '+0 days')),
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT paid_from_a_line_or_a_use CHECK ((line IS NOT NULL) + ("use" IS NOT NULL) + (pays IS NOT NULL) < 2),
	CONSTRAINT only_a_payment_pays CHECK (pays IS NULL OR kind = 'payment')
) STRICT;
CREATE INDEX approvals_by_account ON approvals (account) WHERE account IS NOT NULL;
CREATE INDEX approvals_by_line ON approvals (line) WHERE line IS NOT NULL;
CREATE INDEX approvals_by_pays ON approvals (pays) WHERE pays IS NOT NULL;
CREATE INDEX approvals_by_state ON approvals (state, submitted);
CREATE INDEX approvals_by_use ON approvals ("use") WHERE "use" IS NOT NULL;
CREATE TRIGGER approved_content_stays BEFORE UPDATE ON approvals
WHEN OLD.state IN ('approved', 'executed', 'rejected', 'cancelled')
 AND (OLD.legal_entity IS NOT NEW.legal_entity OR OLD.kind IS NOT NEW.kind OR OLD.title IS NOT NEW.title OR OLD.subject IS NOT NEW.subject OR OLD.amount IS NOT NEW.amount
   OR OLD.account IS NOT NEW.account OR OLD.line IS NOT NEW.line OR OLD."use" IS NOT NEW."use" OR OLD.decision IS NOT NEW.decision OR OLD.round IS NOT NEW.round
   OR OLD.hash IS NOT NEW.hash OR OLD.rule IS NOT NEW.rule)
BEGIN SELECT RAISE(ABORT, 'approved_content_stays'); END;
CREATE TRIGGER held_up_from_outside BEFORE UPDATE ON approvals
WHEN NEW.state = 'executed' AND OLD.state <> 'executed' AND EXISTS (SELECT 1 FROM holding_up h WHERE h.approval = NEW.id AND h.why IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'held_up_from_outside'); END;
CREATE TRIGGER nothing_is_committed_too_early_insert BEFORE INSERT ON approvals
WHEN NEW.state IN ('approved', 'executed') AND coalesce(NEW.amount, 0) > 0 AND coalesce(NEW.line, NEW."use") IS NOT NULL
 AND NOT coalesce((SELECT open FROM availability WHERE what = CASE WHEN NEW.line IS NULL THEN 'use' ELSE 'line' END AND id = coalesce(NEW.line, NEW."use")), 0)
BEGIN SELECT RAISE(ABORT, 'nothing_is_committed_too_early'); END;
CREATE TRIGGER nothing_is_committed_too_early_update BEFORE UPDATE ON approvals
WHEN NEW.state IN ('approved', 'executed') AND OLD.state NOT IN ('approved', 'executed') AND coalesce(NEW.amount, 0) > 0 AND coalesce(NEW.line, NEW."use") IS NOT NULL
 AND NOT coalesce((SELECT open FROM availability WHERE what = CASE WHEN NEW.line IS NULL THEN 'use' ELSE 'line' END AND id = coalesce(NEW.line, NEW."use")), 0)
BEGIN SELECT RAISE(ABORT, 'nothing_is_committed_too_early'); END;
CREATE TRIGGER nothing_is_committed_twice_insert BEFORE INSERT ON approvals
WHEN NEW.state IN ('approved', 'executed') AND coalesce(NEW.line, NEW."use") IS NOT NULL
 AND NEW.amount > coalesce((SELECT available FROM availability WHERE what = CASE WHEN NEW.line IS NULL THEN 'use' ELSE 'line' END AND id = coalesce(NEW.line, NEW."use")), 0)
BEGIN SELECT RAISE(ABORT, 'nothing_is_committed_twice'); END;
CREATE TRIGGER nothing_is_committed_twice_update BEFORE UPDATE ON approvals
WHEN NEW.state IN ('approved', 'executed') AND OLD.state NOT IN ('approved', 'executed') AND coalesce(NEW.line, NEW."use") IS NOT NULL
 AND NEW.amount > coalesce((SELECT available FROM availability WHERE what = CASE WHEN NEW.line IS NULL THEN 'use' ELSE 'line' END AND id = coalesce(NEW.line, NEW."use")), 0)
BEGIN SELECT RAISE(ABORT, 'nothing_is_committed_twice'); END;
CREATE TRIGGER paid_within_its_commitment_insert BEFORE INSERT ON approvals
WHEN NEW.pays IS NOT NULL AND NEW.amount > coalesce((SELECT CASE WHEN NEW.state IN ('approved', 'executed') THEN left ELSE amount END FROM payable WHERE id = NEW.pays), -1)
BEGIN SELECT RAISE(ABORT, 'paid_within_its_commitment'); END;
CREATE TRIGGER paid_within_its_commitment_update BEFORE UPDATE ON approvals
WHEN NEW.pays IS NOT NULL AND OLD.state NOT IN ('approved', 'executed') AND NEW.state NOT IN ('rejected', 'cancelled')
 AND NEW.amount > coalesce((SELECT CASE WHEN NEW.state IN ('approved', 'executed') THEN left ELSE amount END FROM payable WHERE id = NEW.pays), -1)
BEGIN SELECT RAISE(ABORT, 'paid_within_its_commitment'); END;
CREATE TRIGGER requester_stays BEFORE UPDATE ON approvals
WHEN OLD.requester IS NOT NEW.requester
BEGIN SELECT RAISE(ABORT, 'requester_stays'); END;
CREATE TRIGGER what_moved_is_not_submitted BEFORE UPDATE ON approvals
WHEN NEW.hash IS NOT OLD.hash AND EXISTS (SELECT 1 FROM moved_requests m WHERE m.approval = NEW.id)
BEGIN SELECT RAISE(ABORT, 'what_moved_is_not_submitted'); END;

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
CREATE VIEW availability AS
WITH its AS MATERIALIZED (
	SELECT 'line' AS what, l.id, n.amount AS approved, coalesce(c.amount, 0) AS committed, n.amount - coalesce(c.amount, 0) AS available,
	       CASE WHEN s.state = 'in_force' AND n.id IS NULL THEN 'dropped' ELSE s.state END AS state, s.state = 'in_force' AND n.id IS NOT NULL AS open
	  FROM budget_lines l JOIN budget_versions v ON v.id = l.budget_version JOIN budget_states s ON s.id = v.budget JOIN budget_current k ON k.budget = v.budget
	  LEFT JOIN budget_lines e ON e.budget_version = k.version AND e.code = l.code AND e.kind = 'expense' AND NOT e.dropped
	  LEFT JOIN line_amounts n ON n.id = e.id
	  LEFT JOIN (SELECT o.budget, m.code, sum(a.amount) AS amount FROM approvals a JOIN budget_lines m ON m.id = a.line JOIN budget_versions o ON o.id = m.budget_version
	              WHERE a.line IS NOT NULL AND a.state IN ('approved', 'executed') GROUP BY o.budget, m.code) c ON c.budget = v.budget AND c.code = l.code
	UNION ALL
	SELECT 'use', u.id, u.amount, coalesce(c.amount, 0),
	       CASE WHEN EXISTS (SELECT 1 FROM binding WHERE binding.id = t.bridging) THEN u.amount - coalesce(c.amount, 0)
	            ELSE min(u.amount - coalesce(c.amount, 0), coalesce(k.granted, 0) - coalesce((SELECT sum(a.amount) FROM tabar_uses o JOIN approvals a ON a."use" = o.id AND a.state IN ('approved', 'executed') WHERE o.tabar = t.id), 0)) END,
	       s.state, s.state = 'open' AND NOT u.dropped
	  FROM tabar_uses u JOIN tabarim t ON t.id = u.tabar JOIN tabar_states s ON s.id = t.id JOIN tabar_sums k ON k.id = t.id
	  LEFT JOIN (SELECT "use", sum(amount) AS amount FROM approvals WHERE "use" IS NOT NULL AND state IN ('approved', 'executed') GROUP BY "use") c ON c."use" = u.id)
SELECT * FROM its;

CREATE TABLE bank_accounts (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER NOT NULL REFERENCES legal_entities (id),
	bank         TEXT NOT NULL,
	branch       TEXT NOT NULL,
	number       TEXT NOT NULL,         -- lists show its last three figures, as its name does
	purpose      TEXT,
	opened       TEXT CONSTRAINT day_exists CHECK (opened IS strftime('%Y-%m-%d', opened, '+0 days')),
	decision     INTEGER REFERENCES decisions (id),
	closed       TEXT CONSTRAINT day_exists CHECK (closed IS strftime('%Y-%m-%d', closed, '+0 days')),
	closing      INTEGER REFERENCES decisions (id),     -- by which it was closed
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	name         TEXT AS (bank || ', ' || branch || ', ' || char(8206) || '•••' || substr(number, -3)),
	CONSTRAINT ends_after_it_begins CHECK (closed IS NULL OR opened IS NULL OR closed >= opened),
	CONSTRAINT account_once UNIQUE (bank, branch, number)
) STRICT;
CREATE TRIGGER account_of_an_entity_that_was BEFORE INSERT ON bank_accounts
WHEN EXISTS (SELECT 1 FROM legal_entities l WHERE l.id = NEW.legal_entity AND l.until < NEW.opened)
BEGIN SELECT RAISE(ABORT, 'entity_had_ended'); END;

CREATE TABLE batches (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	approval     INTEGER NOT NULL UNIQUE REFERENCES approvals (id),
	institution  TEXT NOT NULL CONSTRAINT institution_has_eight_figures CHECK (institution GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
	name         TEXT NOT NULL,
	hash         TEXT NOT NULL CONSTRAINT hash_of_batch CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
	items        INTEGER NOT NULL CHECK (items > 0),
	total        INTEGER NOT NULL CHECK (total > 0),        -- agorot
	value_date   TEXT NOT NULL CONSTRAINT day_exists CHECK (value_date IS strftime('%Y-%m-%d', value_date, '+0 days')),
	checked      INTEGER NOT NULL DEFAULT 0 CHECK (checked IN (0, 1)),      -- the figures are those the file itself ends with
	purpose      TEXT NOT NULL CONSTRAINT purpose_of_batch CHECK (purpose IN ('suppliers', 'payroll', 'refunds')),
	transmitted  TEXT CONSTRAINT day_exists CHECK (transmitted IS strftime('%Y-%m-%d', transmitted, '+0 days')),
	confirmed    TEXT CONSTRAINT day_exists CHECK (confirmed IS strftime('%Y-%m-%d', confirmed, '+0 days')),      -- by the bank
	executed     TEXT CONSTRAINT day_exists CHECK (executed IS strftime('%Y-%m-%d', executed, '+0 days')),
	returned     TEXT CONSTRAINT day_exists CHECK (returned IS strftime('%Y-%m-%d', returned, '+0 days')),
	reason       TEXT,
	CONSTRAINT returned_for_a_reason CHECK (returned IS NULL OR reason IS NOT NULL),
	CONSTRAINT executed_or_returned CHECK (executed IS NULL OR returned IS NULL)
) STRICT;
CREATE INDEX batches_by_hash ON batches (hash);
CREATE TRIGGER batch_goes_its_way BEFORE UPDATE ON batches
WHEN (NEW.transmitted IS NULL AND coalesce(NEW.confirmed, NEW.executed, NEW.returned) IS NOT NULL)
  OR NEW.confirmed < NEW.transmitted OR NEW.executed < NEW.transmitted OR NEW.returned < NEW.transmitted
BEGIN SELECT RAISE(ABORT, 'batch_goes_its_way'); END;
CREATE TRIGGER batch_is_its_file BEFORE UPDATE ON batches
WHEN OLD.hash <> NEW.hash OR OLD.total <> NEW.total OR OLD.items <> NEW.items OR OLD.institution <> NEW.institution OR OLD.value_date <> NEW.value_date OR OLD.approval <> NEW.approval
BEGIN SELECT RAISE(ABORT, 'batch_is_its_file'); END;
CREATE TRIGGER same_bytes_once BEFORE INSERT ON batches
WHEN EXISTS (SELECT 1 FROM batches b JOIN approvals a ON a.id = b.approval WHERE b.hash = NEW.hash AND a.state NOT IN ('rejected', 'cancelled'))
BEGIN SELECT RAISE(ABORT, 'same_bytes_once'); END;
CREATE TRIGGER transmitted_after_it_is_approved BEFORE UPDATE ON batches
WHEN coalesce(NEW.transmitted, NEW.confirmed, NEW.executed, NEW.returned) IS NOT NULL AND (SELECT state FROM approvals WHERE id = NEW.approval) NOT IN ('approved', 'executed')
BEGIN SELECT RAISE(ABORT, 'transmitted_after_it_is_approved'); END;
CREATE VIEW binding AS
SELECT d.id FROM decisions d JOIN force f ON f.id = d.id
 WHERE d.state = 'standing' AND d.result = 'adopted' AND f.force IN ('in_force', 'superseded') AND (d.effective IS NULL OR d.effective <= CURRENT_DATE);

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

CREATE TABLE budget_changes (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	budget    INTEGER NOT NULL REFERENCES budgets (id),
	kind      TEXT NOT NULL CONSTRAINT kind_of_change CHECK (kind IN ('virement', 'supplementary')),
	from_line INTEGER NOT NULL REFERENCES budget_lines (id),        -- of a supplementary change: the income line that grows
	to_line   INTEGER NOT NULL REFERENCES budget_lines (id),
	amount    INTEGER NOT NULL CHECK (amount > 0),
	reason    TEXT NOT NULL,
	submitted TEXT CONSTRAINT day_exists CHECK (submitted IS strftime('%Y-%m-%d', submitted, '+0 days')),
	approved  TEXT CONSTRAINT day_exists CHECK (approved IS strftime('%Y-%m-%d', approved, '+0 days')),
	decision  INTEGER REFERENCES decisions (id),    -- NULL: within what the treasurer may move alone
	CONSTRAINT other_line CHECK (from_line <> to_line)
) STRICT;
CREATE INDEX budget_changes_by_budget ON budget_changes (budget, id);
CREATE VIEW budget_current AS
WITH obstacles AS MATERIALIZED (SELECT id FROM budget_obstacles WHERE why IS NOT NULL), bound AS MATERIALIZED (SELECT id FROM binding),
its AS MATERIALIZED (
	SELECT b.id AS budget,
	       (SELECT v.id FROM budget_versions v WHERE v.budget = b.id AND (v.adopted IS NOT NULL OR EXISTS (SELECT 1 FROM bound WHERE bound.id = v.decision)) AND NOT EXISTS (SELECT 1 FROM obstacles o WHERE o.id = v.id) ORDER BY v.serial DESC LIMIT 1) AS holds,
	       (SELECT v.id FROM budget_versions v WHERE v.budget = b.id AND (v.adopted IS NOT NULL OR EXISTS (SELECT 1 FROM bound WHERE bound.id = v.decision)) ORDER BY v.serial DESC LIMIT 1) AS adopted
	  FROM budgets b)
SELECT budget, coalesce(holds, adopted) AS version, holds, adopted FROM its;

CREATE TABLE budget_lines (
	id             INTEGER PRIMARY KEY,
	version        INTEGER NOT NULL DEFAULT 1,
	budget_version INTEGER NOT NULL REFERENCES budget_versions (id),
	code           TEXT NOT NULL,
	chapter        TEXT,
	title          TEXT NOT NULL,
	kind           TEXT NOT NULL CONSTRAINT kind_of_line CHECK (kind IN ('income', 'expense')),
	amount         INTEGER NOT NULL CHECK (amount >= 0),
	contingency    INTEGER NOT NULL DEFAULT 0 CHECK (contingency IN (0, 1)),
	owner          INTEGER REFERENCES people (id),
	dropped        INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),
	CONSTRAINT line_once UNIQUE (budget_version, code),
	CONSTRAINT contingency_is_spent CHECK (contingency = 0 OR kind = 'expense')
) STRICT;
CREATE TRIGGER adopted_versions_are_final_insert BEFORE INSERT ON budget_lines
WHEN EXISTS (SELECT 1 FROM budget_versions v WHERE v.id = NEW.budget_version AND coalesce(v.decision, v.adopted) IS NOT NULL
              AND (v.total IS NULL OR v.total < NEW.amount + coalesce((SELECT sum(l.amount) FROM budget_lines l WHERE l.budget_version = v.id AND l.kind = NEW.kind), 0)))
BEGIN SELECT RAISE(ABORT, 'adopted_version_is_final'); END;
CREATE TRIGGER adopted_versions_are_final_update BEFORE UPDATE ON budget_lines
WHEN (OLD.amount <> NEW.amount OR OLD.dropped <> NEW.dropped OR OLD.code <> NEW.code OR OLD.kind <> NEW.kind OR OLD.title <> NEW.title OR OLD.contingency <> NEW.contingency)
 AND (SELECT coalesce(decision, adopted) FROM budget_versions WHERE id = NEW.budget_version) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'adopted_version_is_final'); END;
CREATE VIEW budget_obstacles AS
WITH held AS MATERIALIZED (SELECT budget_version, approver, why FROM holding_up WHERE budget_version IS NOT NULL)
SELECT v.id, coalesce((SELECT h.why FROM held h WHERE h.budget_version = v.id AND h.why IS NOT NULL ORDER BY h.why <> 'refused', h.why LIMIT 1),
                      CASE WHEN b.ministry AND NOT EXISTS (SELECT 1 FROM held h WHERE h.budget_version = v.id AND h.approver IN ('interior', 'interior_district') AND h.why IS NULL) THEN 'unasked' END) AS why
  FROM budget_versions v JOIN budgets b ON b.id = v.budget;
CREATE VIEW budget_states AS
WITH its AS MATERIALIZED (
	SELECT b.id,
	       CASE WHEN b.closing IS NOT NULL THEN 'closed'
	            WHEN c.holds IS NOT NULL THEN 'in_force'
	            WHEN c.adopted IS NOT NULL THEN CASE WHEN (SELECT o.why FROM budget_obstacles o WHERE o.id = c.adopted) IN ('unanswered', 'conditional') THEN 'waiting' ELSE 'adopted' END
	            WHEN EXISTS (SELECT 1 FROM budget_versions v JOIN decisions d ON d.id = v.decision JOIN force f ON f.id = d.id
	                          WHERE v.budget = b.id AND d.state = 'standing' AND d.result = 'adopted' AND f.force IN ('in_force', 'superseded', 'pending')) THEN 'adopted'
	            WHEN EXISTS (SELECT 1 FROM budget_versions v JOIN binding d ON d.id = v.committee WHERE v.budget = b.id) THEN 'recommended'
	            ELSE 'draft' END AS state
	  FROM budgets b JOIN budget_current c ON c.budget = b.id)
SELECT * FROM its;

CREATE TABLE budget_versions (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	budget   INTEGER NOT NULL REFERENCES budgets (id),
	serial   INTEGER NOT NULL CHECK (serial > 0),
	reason   TEXT,
	total    INTEGER CHECK (total >= 0),            -- when the source tells the sum and no lines
	committee INTEGER REFERENCES decisions (id),    -- of the finance committee
	decision INTEGER REFERENCES decisions (id),     -- of the council
	adopted  TEXT CONSTRAINT day_exists CHECK (adopted IS strftime('%Y-%m-%d', adopted, '+0 days')),    -- by a decision that is not in this register
	CONSTRAINT version_once UNIQUE (budget, serial)
) STRICT;
CREATE TRIGGER adopted_versions_balance BEFORE UPDATE ON budget_versions
WHEN coalesce(NEW.decision, NEW.adopted) IS NOT NULL AND coalesce(OLD.decision, OLD.adopted) IS NULL
 AND (SELECT sum(CASE kind WHEN 'income' THEN amount ELSE -amount END) FROM budget_lines WHERE budget_version = NEW.id AND NOT dropped) <> 0
BEGIN SELECT RAISE(ABORT, 'income_equals_expense'); END;
CREATE TRIGGER adopted_versions_stay BEFORE UPDATE ON budget_versions
WHEN coalesce(OLD.decision, OLD.adopted) IS NOT NULL AND (NEW.decision IS NOT OLD.decision AND OLD.decision IS NOT NULL OR NEW.total IS NOT OLD.total OR NEW.serial <> OLD.serial OR NEW.budget <> OLD.budget)
BEGIN SELECT RAISE(ABORT, 'adopted_version_is_final'); END;

CREATE TABLE budgets (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER NOT NULL REFERENCES legal_entities (id),
	year         INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
	title        TEXT,
	ministry     INTEGER NOT NULL DEFAULT 1 CHECK (ministry IN (0, 1)),     -- a version of it is in force when the Ministry of Interior approved it; what it answered: external_approvals
	closed       TEXT CONSTRAINT day_exists CHECK (closed IS strftime('%Y-%m-%d', closed, '+0 days')),
	closing      INTEGER REFERENCES decisions (id),
	note         TEXT,
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT one_budget_a_year UNIQUE (legal_entity, year),
	CONSTRAINT closed_by_a_decision CHECK (closed IS NULL OR closing IS NOT NULL)
) STRICT;
CREATE TRIGGER closed_budgets_are_final BEFORE UPDATE ON budgets WHEN OLD.closing IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'closed_budget_is_final'); END;
CREATE VIEW bylaw_terms AS
WITH starts AS (
	SELECT y.id, y.replaces, y.ended,
	       CASE WHEN (y.decision IS NOT NULL AND e.since IS NULL) OR (y.kind = 'bylaw' AND y.published IS NULL) THEN NULL
	            ELSE coalesce(nullif(max(coalesce(y.since, ''), CASE y.kind WHEN 'bylaw' THEN y.published ELSE '' END, coalesce(e.since, '')), ''), y.published) END AS since
	  FROM bylaws y LEFT JOIN entering e ON e.id = y.decision)
SELECT y.id, y.since, min(coalesce((SELECT strftime('%Y-%m-%d', n.since, '-1 day') FROM starts n WHERE n.replaces = y.id), '9999-12-31'),
                          coalesce(strftime('%Y-%m-%d', y.ended, '-1 day'), '9999-12-31')) AS until
  FROM starts y;

CREATE TABLE bylaws (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER NOT NULL REFERENCES legal_entities (id),
	kind         TEXT NOT NULL CONSTRAINT kind_of_bylaw CHECK (kind IN ('bylaw', 'procedure')),
	title        TEXT NOT NULL,
	edition      INTEGER NOT NULL DEFAULT 1 CONSTRAINT edition_counts_from_one CHECK (edition > 0),
	text         TEXT NOT NULL,
	decision     INTEGER REFERENCES decisions (id),
	since        TEXT CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	published    TEXT CONSTRAINT day_exists CHECK (published IS strftime('%Y-%m-%d', published, '+0 days')),
	"where"      TEXT,                  -- it was published
	replaces     INTEGER UNIQUE REFERENCES bylaws (id),
	ended        TEXT CONSTRAINT day_exists CHECK (ended IS strftime('%Y-%m-%d', ended, '+0 days')),      -- repealed: the first day without it
	ending       INTEGER REFERENCES decisions (id),
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT published_somewhere CHECK ((published IS NULL) = ("where" IS NULL)),
	CONSTRAINT repealed_by_a_decision CHECK ((ended IS NULL) = (ending IS NULL))
) STRICT;
CREATE INDEX bylaws_by_title ON bylaws (title, edition);
CREATE TRIGGER published_text_is_final BEFORE UPDATE ON bylaws
WHEN OLD.published IS NOT NULL AND (OLD.text <> NEW.text OR OLD.title <> NEW.title OR OLD.edition <> NEW.edition OR OLD.decision IS NOT NEW.decision OR OLD.published IS NOT NEW.published)
BEGIN SELECT RAISE(ABORT, 'published_text_is_final'); END;

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

CREATE TABLE code_rules (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	role      TEXT NOT NULL CONSTRAINT role_is_known CHECK (role IN ('admin', 'secretary', 'chair', 'ceo', 'treasurer', 'legal', 'procurement', 'auditor', 'coordinator', 'council_member', 'committee_member', 'authority_buyer', 'auditee', 'bureau', 'viewer')),
	days      INTEGER NOT NULL CONSTRAINT days_within_a_year CHECK (days BETWEEN 0 AND 366),
	source    TEXT NOT NULL,            -- the regulation or decision it comes from
	since     TEXT NOT NULL CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until     TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR until >= since),
	CONSTRAINT code_rule_from_a_day_once UNIQUE (role, since)
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

CREATE TABLE contracts (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER NOT NULL REFERENCES legal_entities (id),       -- that signed it; who holds it now: the view holders
	kind         TEXT NOT NULL CONSTRAINT kind_of_contract CHECK (kind IN ('service', 'principles', 'lease', 'joining', 'grant')),
	title        TEXT NOT NULL,
	party        TEXT NOT NULL,         -- with whom
	party_number TEXT,
	authority    INTEGER REFERENCES authorities (id),       -- for which authority, or with which
	value        INTEGER CONSTRAINT sum_is_not_negative CHECK (value >= 0),         -- agorot; NULL: not stated, or none
	signed       TEXT CONSTRAINT day_exists CHECK (signed IS strftime('%Y-%m-%d', signed, '+0 days')),
	since        TEXT CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until        TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	options      TEXT,                  -- to prolong it: for how long, by whom
	option_until TEXT CONSTRAINT day_exists CHECK (option_until IS strftime('%Y-%m-%d', option_until, '+0 days')),   -- the last day to use one
	guarantee    INTEGER CONSTRAINT sum_is_not_negative CHECK (guarantee >= 0),     -- agorot
	guarantee_until TEXT CONSTRAINT day_exists CHECK (guarantee_until IS strftime('%Y-%m-%d', guarantee_until, '+0 days')),
	insurance_until TEXT CONSTRAINT day_exists CHECK (insurance_until IS strftime('%Y-%m-%d', insurance_until, '+0 days')),
	responsible  INTEGER REFERENCES people (id),
	decision     INTEGER REFERENCES decisions (id),
	document     INTEGER REFERENCES documents (id),         -- as it was signed
	ended        TEXT CONSTRAINT day_exists CHECK (ended IS strftime('%Y-%m-%d', ended, '+0 days')),      -- before its time
	ended_why    TEXT,
	note         TEXT,
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR since IS NULL OR until >= since),
	CONSTRAINT contract_ended_for_a_reason CHECK ((ended IS NULL) = (ended_why IS NULL))
) STRICT;
CREATE INDEX contracts_by_entity ON contracts (legal_entity, signed);
CREATE INDEX contracts_by_until ON contracts (until);
CREATE TRIGGER contract_of_an_entity_that_was BEFORE INSERT ON contracts
WHEN EXISTS (SELECT 1 FROM legal_entities l WHERE l.id = NEW.legal_entity AND l.until < coalesce(NEW.signed, NEW.since))
BEGIN SELECT RAISE(ABORT, 'entity_had_ended'); END;
CREATE TRIGGER contract_of_an_entity_that_was_later BEFORE UPDATE ON contracts
WHEN EXISTS (SELECT 1 FROM legal_entities l WHERE l.id = NEW.legal_entity AND l.until < NEW.signed) AND NEW.signed IS NOT OLD.signed
BEGIN SELECT RAISE(ABORT, 'entity_had_ended'); END;

CREATE TABLE contribution_payments (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	contribution INTEGER NOT NULL REFERENCES contributions (id),
	received     TEXT NOT NULL CONSTRAINT day_exists CHECK (received IS strftime('%Y-%m-%d', received, '+0 days')),
	amount       INTEGER NOT NULL CHECK (amount > 0),
	reference    TEXT,
	transfer     INTEGER REFERENCES contribution_payments (id)      -- the first part of the transfer of which this is another
) STRICT;
CREATE INDEX contribution_payments_by_contribution ON contribution_payments (contribution);
CREATE INDEX contribution_payments_by_transfer ON contribution_payments (transfer) WHERE transfer IS NOT NULL;
CREATE TRIGGER parts_are_of_one_transfer BEFORE INSERT ON contribution_payments
WHEN NEW.transfer IS NOT NULL AND NOT EXISTS (
     SELECT 1 FROM contribution_payments p JOIN contributions c ON c.id = p.contribution
      WHERE p.id = NEW.transfer AND p.transfer IS NULL AND p.received = NEW.received AND c.authority = (SELECT authority FROM contributions WHERE id = NEW.contribution))
BEGIN SELECT RAISE(ABORT, 'parts_are_of_one_transfer'); END;
CREATE TRIGGER payments_within_contributions AFTER INSERT ON contribution_payments
WHEN (SELECT owed < 0 FROM contribution_sums WHERE id = NEW.contribution)
BEGIN SELECT RAISE(ABORT, 'payments_within_contributions'); END;
CREATE VIEW contribution_readers AS
SELECT u.person, a.id AS authority, u.since, u.until
  FROM users u JOIN authorities a ON u.role NOT IN ('coordinator', 'authority_buyer') OR a.id = u.authority;
CREATE VIEW contribution_sums AS
SELECT c.id, c.authority, c.due, c.amount, coalesce((SELECT sum(p.amount) FROM contribution_payments p WHERE p.contribution = c.id), 0) AS paid,
       c.amount - coalesce((SELECT sum(p.amount) FROM contribution_payments p WHERE p.contribution = c.id), 0) AS owed
  FROM contributions c;

CREATE TABLE contributions (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	authority    INTEGER NOT NULL REFERENCES authorities (id),
	year         INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
	basis        TEXT NOT NULL CONSTRAINT basis_of_contribution CHECK (basis IN ('per_resident', 'per_tonne', 'fixed')),
	quantity     INTEGER CHECK (quantity >= 0),     -- residents or tonnes
	rate         INTEGER CHECK (rate >= 0),         -- agorot for each
	amount       INTEGER NOT NULL CHECK (amount >= 0),
	due          TEXT NOT NULL CONSTRAINT day_exists CHECK (due IS strftime('%Y-%m-%d', due, '+0 days')),     -- of this instalment
	decision     INTEGER REFERENCES decisions (id),
	note         TEXT,
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT instalment_once UNIQUE (authority, year, basis, due),
	CONSTRAINT quantity_times_rate CHECK (basis = 'fixed' OR (quantity IS NOT NULL AND rate IS NOT NULL))
) STRICT;

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
	corrected  TEXT CONSTRAINT moment_exists CHECK (corrected IS strftime('%Y-%m-%dT%H:%M', corrected, '+0 days')),        -- when its recording was, while the meeting was held
	correction TEXT,                                -- and why; the ledger holds what was recorded first
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	names_money INTEGER AS (instr(text, '₪') > 0 OR instr(text, 'ש"ח') > 0 OR instr(text, 'ש״ח') > 0), taken TEXT CONSTRAINT time_exists CHECK (taken IS strftime('%H:%M', taken, '+0 days') OR (taken GLOB '[2-4][0-9]:[0-5][0-9]' AND taken BETWEEN '24:00' AND '47:59')), present INTEGER CHECK (present >= 0), quorum INTEGER CHECK (quorum >= 0), needed INTEGER CHECK (needed >= 0), casting TEXT CONSTRAINT casting_vote CHECK (casting IN ('for', 'against')),
	CONSTRAINT corrected_with_a_reason CHECK ((corrected IS NULL) = (correction IS NULL)),
	CONSTRAINT number_once UNIQUE (body, year, serial),
	CONSTRAINT void_with_a_reason CHECK (state <> 'void' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX decisions_by_day ON decisions (year, coalesce(decided, year || '-12-31'), id);
CREATE INDEX decisions_by_item ON decisions (item);
CREATE INDEX decisions_by_meeting ON decisions (meeting, serial, state);
CREATE INDEX decisions_by_together ON decisions (together) WHERE together IS NOT NULL;
CREATE INDEX decisions_that_name_money ON decisions (kind, body) WHERE names_money AND state = 'standing' AND result = 'adopted';
CREATE TRIGGER corrected_while_it_is_held BEFORE UPDATE OF title, text, kind, result, method, in_favour, against, abstained, base, casting, taken, corrected ON decisions
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting) IN ('closed', 'cancelled', 'adjourned')
BEGIN SELECT RAISE(ABORT, 'corrected_while_it_is_held'); END;
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
UNION ALL SELECT d.id, u.person, u.since, u.until FROM documents d JOIN users u ON u.role IN ('secretary', 'auditor')
UNION ALL SELECT document, NULL, NULL, NULL FROM external_approvals WHERE budget_version IS NOT NULL AND document IS NOT NULL
UNION ALL SELECT x.document, u.person, u.since, u.until
  FROM (SELECT document FROM approval_papers UNION SELECT scan FROM approval_signatures WHERE scan IS NOT NULL UNION SELECT document FROM external_approvals WHERE document IS NOT NULL) x
  JOIN users u ON u.role IN ('chair', 'ceo', 'treasurer', 'legal', 'procurement', 'council_member')
UNION ALL SELECT x.document, u.person, u.since, u.until
  FROM (SELECT specimen AS document FROM signatories WHERE specimen IS NOT NULL UNION SELECT confirmation FROM signatories WHERE confirmation IS NOT NULL) x
  JOIN users u ON u.role IN ('chair', 'ceo', 'treasurer', 'legal')
UNION ALL SELECT c.document, u.person, u.since, u.until FROM contracts c JOIN users u ON u.role IN ('chair', 'ceo', 'treasurer', 'legal', 'procurement') WHERE c.document IS NOT NULL
UNION ALL SELECT document, responsible, NULL, NULL FROM contracts WHERE document IS NOT NULL AND responsible IS NOT NULL;

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
CREATE VIEW entering AS
SELECT d.id, CASE WHEN d.state = 'standing' AND d.result = 'adopted'
                   AND NOT EXISTS (SELECT 1 FROM conditions c WHERE c.decision = d.id AND (c.answer IS NULL OR c.answer = 'rejected'))
                  THEN max(coalesce(d.effective, d.decided, d.year || '-12-31'),
                           coalesce((SELECT max(c.answered) FROM conditions c WHERE c.decision = d.id), '0000-01-01')) END AS since
  FROM decisions d;

CREATE TABLE external_approvals (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	approver  TEXT NOT NULL CONSTRAINT approver_of_condition CHECK (approver IN ('interior', 'interior_district', 'authority_plenum', 'treasury', 'land_authority', 'bank', 'other')),
	authority INTEGER REFERENCES authorities (id),
	named     TEXT,
	approval  INTEGER REFERENCES approvals (id),
	tabar     INTEGER REFERENCES tabarim (id),
	contract  INTEGER REFERENCES contracts (id),
	budget_version INTEGER REFERENCES budget_versions (id),
	asked     TEXT,                 -- for what
	submitted TEXT CONSTRAINT day_exists CHECK (submitted IS strftime('%Y-%m-%d', submitted, '+0 days')),
	expected  TEXT CONSTRAINT day_exists CHECK (expected IS strftime('%Y-%m-%d', expected, '+0 days')),   -- the answer
	watcher   INTEGER REFERENCES people (id),       -- who sees to it that an answer comes
	answered  TEXT CONSTRAINT day_exists CHECK (answered IS strftime('%Y-%m-%d', answered, '+0 days')),
	answer    TEXT CONSTRAINT answer_of_approver CHECK (answer IN ('approved', 'conditional', 'rejected', 'not_needed')),
	terms     TEXT,                 -- on which it was approved
	met       TEXT CONSTRAINT day_exists CHECK (met IS strftime('%Y-%m-%d', met, '+0 days')),     -- the day they were
	reference TEXT,
	document  INTEGER REFERENCES documents (id),
	note      TEXT,
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT conditions_are_told CHECK ((answer IS 'conditional') = (terms IS NOT NULL)),
	CONSTRAINT met_after_they_were_told CHECK (met IS NULL OR (answer IS 'conditional' AND met >= answered)),
	CONSTRAINT answer_has_its_day CHECK ((answer IS NULL) = (answered IS NULL)),
	CONSTRAINT answered_after_it_was_submitted CHECK (answered IS NULL OR submitted IS NULL OR answered >= submitted),
	CONSTRAINT plenum_of_an_authority CHECK (approver <> 'authority_plenum' OR authority IS NOT NULL),
	CONSTRAINT other_approver_is_named CHECK (approver <> 'other' OR named IS NOT NULL),
	CONSTRAINT holds_one_thing_up CHECK ((approval IS NOT NULL) + (tabar IS NOT NULL) + (contract IS NOT NULL) + (budget_version IS NOT NULL) = 1)
) STRICT;
CREATE INDEX external_approvals_by_approval ON external_approvals (approval) WHERE approval IS NOT NULL;
CREATE INDEX external_approvals_by_contract ON external_approvals (contract) WHERE contract IS NOT NULL;
CREATE INDEX external_approvals_by_thing ON external_approvals (tabar, contract, approval, budget_version, approver);
CREATE INDEX external_approvals_by_version ON external_approvals (budget_version) WHERE budget_version IS NOT NULL;
CREATE INDEX external_approvals_open ON external_approvals (watcher) WHERE met IS NULL AND (answer IS NULL OR answer = 'conditional');
CREATE TRIGGER answers_from_outside_stay BEFORE UPDATE ON external_approvals
WHEN OLD.answer = 'rejected' AND NEW.answer IS NOT OLD.answer
BEGIN SELECT RAISE(ABORT, 'answers_from_outside_stay'); END;
CREATE VIEW fates AS
SELECT t.id, t."from", t."to", t.fate, t.contract, t.account, t.signatory, t.tabar, t.guarantee, t.decision, max(t.day, e.since) AS day, t.what, t.thing
  FROM transfers t JOIN decisions d ON d.id = t.decision JOIN entering e ON e.id = t.decision
 WHERE d.state = 'standing' AND d.result = 'adopted'
   AND NOT EXISTS (SELECT 1 FROM conditions c WHERE c.decision = t.decision AND c.answer = 'rejected')
   AND NOT EXISTS (SELECT 1 FROM amendments x JOIN entering r ON r.id = x.decision
                    WHERE x.earlier = t.decision AND x.how IN ('revokes', 'supersedes') AND r.since <= coalesce(max(t.day, e.since), '9999-12-31'));

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
CREATE INDEX followups_by_due ON followups (coalesce(due, '9999-12-31'), id);
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
CREATE INDEX forms_by_moment ON forms (at);

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
CREATE VIEW holders AS
WITH moves AS MATERIALIZED (SELECT what, thing, "to", day FROM fates WHERE fate = 'moves' AND day IS NOT NULL),
owned AS NOT MATERIALIZED (
	SELECT 'contract' AS what, id, legal_entity, coalesce(strftime('%Y-%m-%d', ended, '-1 day'), until) AS over FROM contracts
	UNION ALL SELECT 'guarantee', id, legal_entity, coalesce(guarantee_until, strftime('%Y-%m-%d', ended, '-1 day'), until) FROM contracts WHERE guarantee > 0
	UNION ALL SELECT 'account', id, legal_entity, closed FROM bank_accounts
	UNION ALL SELECT 'tabar', id, legal_entity, closed FROM tabarim)
SELECT x.what, x.id, x.legal_entity, '0000-01-01' AS since,
       coalesce((SELECT strftime('%Y-%m-%d', min(n.day), '-1 day') FROM moves n WHERE n.what = x.what AND n.thing = x.id), '9999-12-31') AS until, x.over
  FROM owned x
UNION ALL
SELECT m.what, m.thing, m."to", m.day,
       coalesce((SELECT strftime('%Y-%m-%d', min(n.day), '-1 day') FROM moves n WHERE n.what = m.what AND n.thing = m.thing AND n.day > m.day), '9999-12-31'), x.over
  FROM moves m JOIN owned x ON x.what = m.what AND x.id = m.thing
UNION ALL
SELECT 'signatory', s.id, s.legal_entity, '0000-01-01', e.last, nullif(e.last, '9999-12-31') FROM signatories s JOIN terms e ON e.signatory = s.id WHERE s.scope <> 'unstated';
CREATE VIEW holding_up AS
SELECT x.id, x.approval, x.tabar, x.contract, x.budget_version, x.approver,
       CASE WHEN x.answer IS NULL THEN CASE WHEN x.submitted IS NULL THEN 'unsubmitted' ELSE 'unanswered' END WHEN x.answer = 'rejected' THEN 'refused'
            WHEN x.answer = 'conditional' AND x.met IS NULL THEN 'conditional' END AS why
  FROM external_approvals x
 WHERE NOT EXISTS (SELECT 1 FROM external_approvals y WHERE y.id > x.id AND y.approver = x.approver AND y.authority IS x.authority AND y.named IS x.named
                      AND y.approval IS x.approval AND y.tabar IS x.tabar AND y.contract IS x.contract AND y.budget_version IS x.budget_version);
CREATE VIEW holdings AS
WITH said AS MATERIALIZED (SELECT id, what, thing, "from", fate, day FROM fates)
SELECT h.what, h.id, h.legal_entity, h.since, h.until, h.over, f.id AS transfer, f.fate, f.day AS settled
  FROM holders h LEFT JOIN said f ON f.what = h.what AND f.thing = h.id AND f."from" = h.legal_entity;
CREATE VIEW idle_tabarim AS
SELECT s.id, m.day AS since, r.value AS months, r.source
  FROM money_rules r JOIN tabar_states s ON s.state IN ('open', 'frozen') JOIN tabar_movements m ON m.tabar = s.id
 WHERE r.rule = 'inactive_months' AND r.value > 0 AND r.since <= CURRENT_DATE AND (r.until IS NULL OR r.until >= CURRENT_DATE)
   AND m.day <> '' AND m.day < date(CURRENT_DATE, '-' || r.value || ' months');

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
CREATE VIEW line_amounts AS
WITH its AS MATERIALIZED (
	SELECT l.id, v.budget, l.budget_version, l.code,
	       l.amount + coalesce((SELECT sum(c.amount) FROM budget_changes c WHERE c.to_line = l.id AND (c.decision IS NULL AND c.kind = 'virement' OR EXISTS (SELECT 1 FROM binding WHERE binding.id = c.decision))), 0)
	                + coalesce((SELECT sum(CASE c.kind WHEN 'supplementary' THEN c.amount ELSE -c.amount END) FROM budget_changes c WHERE c.from_line = l.id AND (c.decision IS NULL AND c.kind = 'virement' OR EXISTS (SELECT 1 FROM binding WHERE binding.id = c.decision))), 0) AS amount
	  FROM budget_lines l JOIN budget_versions v ON v.id = l.budget_version)
SELECT * FROM its;

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

CREATE TABLE money_rules (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	rule      TEXT NOT NULL CONSTRAINT rule_of_money CHECK (rule IN ('virement_percent', 'supplementary_days', 'ministry_for_loan', 'inactive_months', 'contract_warning_days')),
	value     INTEGER NOT NULL CHECK (value >= 0),
	source    TEXT NOT NULL,
	since     TEXT NOT NULL CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until     TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	confirmed TEXT CONSTRAINT day_exists CHECK (confirmed IS strftime('%Y-%m-%d', confirmed, '+0 days')),     -- by the legal adviser; NULL: a default
	confirmer INTEGER REFERENCES people (id),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR until >= since),
	CONSTRAINT money_rule_from_a_day_once UNIQUE (rule, since)
) STRICT;
CREATE VIEW moved_requests AS
WITH moves AS NOT MATERIALIZED (
	SELECT a.id AS approval, a.legal_entity, f.what, f.thing, f.account, f.tabar, f."to", f.day, f.decision, f.id AS transfer
	  FROM approvals a JOIN fates f ON f.account = a.account WHERE f.fate = 'moves' AND f."from" = a.legal_entity AND f.day <= CURRENT_DATE AND a.state IN ('draft', 'submitted', 'returned')
	UNION ALL
	SELECT a.id, a.legal_entity, f.what, f.thing, f.account, f.tabar, f."to", f.day, f.decision, f.id
	  FROM approvals a JOIN tabar_uses u ON u.id = a."use" JOIN fates f ON f.tabar = u.tabar WHERE f.fate = 'moves' AND f."from" = a.legal_entity AND f.day <= CURRENT_DATE AND a.state IN ('draft', 'submitted', 'returned'))
SELECT m.approval, m.what, m.thing, m."to", m.day, m.decision, m.transfer FROM moves m
 WHERE NOT EXISTS (SELECT 1 FROM transfers b JOIN fates k ON k.id = b.id WHERE (b.account = m.account OR b.tabar = m.tabar) AND b."to" = m.legal_entity AND k.fate = 'moves' AND k.day > m.day AND k.day <= CURRENT_DATE);

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
CREATE VIEW next_entry AS
SELECT (SELECT coalesce(max(seq), 0) + 1 FROM ledger) AS seq,
       max((SELECT at FROM pen), coalesce((SELECT at FROM ledger ORDER BY seq DESC LIMIT 1), 0)) AS at,
       (SELECT actor FROM pen) AS actor, (SELECT request FROM pen) AS request, (SELECT move FROM pen) AS move,
       lower(hex(randomblob(16))) AS salt;

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
CREATE TRIGGER signatory_is_no_auditor_office BEFORE INSERT ON offices
WHEN NEW.kind = 'auditor' AND EXISTS (SELECT 1 FROM signatories s WHERE s.person = NEW.person
             AND coalesce(s.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(s.since, '0000') <= coalesce(NEW.until, '9999')
             AND (s.ended IS NULL OR s.ended > max(coalesce(s.since, '0000'), coalesce(NEW.since, '0000'))))
BEGIN SELECT RAISE(ABORT, 'signatory_is_no_auditor'); END;
CREATE TRIGGER signatory_is_no_auditor_office_later BEFORE UPDATE ON offices
WHEN NEW.kind = 'auditor' AND EXISTS (SELECT 1 FROM signatories s WHERE s.person = NEW.person
             AND coalesce(s.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(s.since, '0000') <= coalesce(NEW.until, '9999')
             AND (s.ended IS NULL OR s.ended > max(coalesce(s.since, '0000'), coalesce(NEW.since, '0000'))))
BEGIN SELECT RAISE(ABORT, 'signatory_is_no_auditor'); END;

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
CREATE VIEW payable AS
SELECT c.id, c.title, c.amount, p.paid, c.amount - p.paid AS left
  FROM (SELECT a.id, coalesce((SELECT sum(x.amount) FROM approvals x WHERE x.pays = a.id AND x.state IN ('approved', 'executed')), 0) AS paid FROM approvals a) p
  JOIN approvals c ON c.id = p.id
 WHERE c.state IN ('approved', 'executed') AND c.pays IS NULL AND coalesce(c.line, c."use") IS NOT NULL AND c.amount > 0;

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

CREATE TABLE signatories (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER NOT NULL REFERENCES legal_entities (id),
	person       INTEGER NOT NULL REFERENCES people (id),
	capacity     TEXT NOT NULL CONSTRAINT capacity_of_signatory CHECK (capacity IN ('chair', 'deputy', 'treasurer', 'treasurer_delegate', 'ceo', 'secretary', 'other')),
	"group"      TEXT NOT NULL CONSTRAINT group_of_signatory CHECK ("group" IN ('A', 'B', 'C')),
	scope        TEXT NOT NULL CONSTRAINT scope_of_signing CHECK (scope IN ('contracts_financial', 'contracts_nonfinancial', 'bank', 'masav', 'guarantee', 'payroll', 'grant_reporting', 'hr_appointment', 'unstated')),
	account      INTEGER REFERENCES bank_accounts (id),     -- NULL: all of them
	ceiling      INTEGER CONSTRAINT sum_is_positive CHECK (ceiling > 0),       -- agorot, itself included; NULL: none
	joint        TEXT CONSTRAINT joint_with_a_group CHECK (joint IN ('A', 'B', 'C')),       -- signs only beside one of this group
	since        TEXT CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),      -- NULL: not stated in the source
	until        TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),      -- the last day
	decision     INTEGER REFERENCES decisions (id),
	membership   INTEGER REFERENCES memberships (id),       -- what it rests on, and ends with
	office       INTEGER REFERENCES offices (id),
	specimen     INTEGER REFERENCES documents (id),
	confirmed    TEXT CONSTRAINT day_exists CHECK (confirmed IS strftime('%Y-%m-%d', confirmed, '+0 days')),  -- by the bank or Masav
	confirmation INTEGER REFERENCES documents (id),
	ended        TEXT CONSTRAINT day_exists CHECK (ended IS strftime('%Y-%m-%d', ended, '+0 days')),      -- the first day without it
	ended_why    TEXT CONSTRAINT why_a_signatory_ends CHECK (ended_why IN ('revoked', 'replaced', 'office_ended', 'authority_left')),
	ending       INTEGER REFERENCES decisions (id),
	replaces     INTEGER UNIQUE REFERENCES signatories (id),
	notified     TEXT CONSTRAINT day_exists CHECK (notified IS strftime('%Y-%m-%d', notified, '+0 days')),    -- the bank or Masav was told that it ended
	note         TEXT,
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR since IS NULL OR until >= since),
	CONSTRAINT ended_for_a_reason CHECK ((ended IS NULL) = (ended_why IS NULL)),
	CONSTRAINT delegate_has_a_ceiling CHECK (capacity <> 'treasurer_delegate' OR ceiling IS NOT NULL),      -- section 203(b) of the Municipalities Ordinance
	CONSTRAINT appointed_by_a_decision CHECK (decision IS NOT NULL OR note IS NOT NULL)
) STRICT;
CREATE INDEX signatories_by_decision ON signatories (decision);
CREATE INDEX signatories_by_entity ON signatories (legal_entity, scope);
CREATE INDEX signatories_by_person ON signatories (person, scope);
CREATE TRIGGER account_of_its_entity BEFORE INSERT ON signatories
WHEN NEW.account IS NOT NULL AND (SELECT legal_entity FROM bank_accounts WHERE id = NEW.account) <> NEW.legal_entity
 AND NOT EXISTS (SELECT 1 FROM transfers t WHERE t.account = NEW.account AND t."to" = NEW.legal_entity)     -- it passes to it (migration 0026)
BEGIN SELECT RAISE(ABORT, 'account_of_its_entity'); END;
CREATE TRIGGER appointed_once BEFORE INSERT ON signatories
WHEN EXISTS (SELECT 1 FROM signatories s WHERE s.person = NEW.person AND s.scope = NEW.scope AND s.legal_entity = NEW.legal_entity
             AND (s.account IS NULL OR NEW.account IS NULL OR s.account = NEW.account)
             AND coalesce(s.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(NEW.until, '9999') >= coalesce(s.since, '0000')
             AND (s.ended IS NULL OR s.ended > max(coalesce(s.since, '0000'), coalesce(NEW.since, '0000')))
             AND (NEW.ended IS NULL OR NEW.ended > max(coalesce(s.since, '0000'), coalesce(NEW.since, '0000'))))
BEGIN SELECT RAISE(ABORT, 'appointed_once'); END;
CREATE TRIGGER appointments_are_replaced BEFORE UPDATE ON signatories
WHEN OLD.legal_entity <> NEW.legal_entity OR OLD.person <> NEW.person OR OLD.capacity <> NEW.capacity OR OLD."group" <> NEW."group" OR OLD.scope <> NEW.scope
  OR OLD.account IS NOT NEW.account OR OLD.ceiling IS NOT NEW.ceiling OR OLD.joint IS NOT NEW.joint OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
  OR OLD.decision IS NOT NEW.decision OR OLD.membership IS NOT NEW.membership OR OLD.office IS NOT NEW.office OR OLD.replaces IS NOT NEW.replaces
  OR (OLD.ended IS NOT NULL AND OLD.ended IS NOT NEW.ended)
BEGIN SELECT RAISE(ABORT, 'appointments_are_replaced'); END;
CREATE TRIGGER auditor_never_signs BEFORE INSERT ON signatories
WHEN EXISTS (SELECT 1 FROM offices o WHERE o.person = NEW.person AND o.kind = 'auditor'
             AND coalesce(o.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(o.since, '0000') <= coalesce(NEW.until, '9999')
             AND (NEW.ended IS NULL OR NEW.ended > max(coalesce(NEW.since, '0000'), coalesce(o.since, '0000'))))
  OR EXISTS (SELECT 1 FROM users u WHERE u.person = NEW.person AND u.role = 'auditor'
             AND coalesce(u.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(u.since, '0000') <= coalesce(NEW.until, '9999')
             AND (NEW.ended IS NULL OR NEW.ended > max(coalesce(NEW.since, '0000'), coalesce(u.since, '0000'))))
BEGIN SELECT RAISE(ABORT, 'auditor_never_signs'); END;
CREATE TRIGGER rests_on_its_capacity BEFORE INSERT ON signatories
WHEN (NEW.membership IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM memberships m JOIN bodies b ON b.id = m.body
              WHERE m.id = NEW.membership AND m.person = NEW.person AND b.legal_entity = NEW.legal_entity
                AND CASE NEW.capacity WHEN 'chair' THEN m.role IN ('chair', 'acting') WHEN 'deputy' THEN m.role IN ('deputy', 'acting') ELSE NEW.capacity = 'other' END))
  OR (NEW.office IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM offices o
              WHERE o.id = NEW.office AND o.person = NEW.person AND o.legal_entity = NEW.legal_entity
                AND CASE WHEN NEW.capacity IN ('treasurer', 'ceo', 'secretary') THEN o.kind = NEW.capacity ELSE NEW.capacity IN ('treasurer_delegate', 'other') END))
  OR (NEW.capacity IN ('chair', 'deputy') AND NEW.membership IS NULL)
  OR (NEW.capacity IN ('treasurer', 'treasurer_delegate', 'ceo', 'secretary') AND NEW.office IS NULL)
BEGIN SELECT RAISE(ABORT, 'rests_on_its_capacity'); END;

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

CREATE TABLE signing_rules (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER NOT NULL REFERENCES legal_entities (id),
	scope        TEXT NOT NULL CONSTRAINT scope_of_signing CHECK (scope IN ('contracts_financial', 'contracts_nonfinancial', 'bank', 'masav', 'guarantee', 'payroll', 'grant_reporting', 'hr_appointment')),
	account      INTEGER REFERENCES bank_accounts (id),     -- NULL: all of them
	least        INTEGER CONSTRAINT sum_is_not_negative CHECK (least >= 0),        -- agorot; the rule holds from this amount on
	most         INTEGER CONSTRAINT sum_is_positive CHECK (most > 0),          -- agorot; up to this one, itself included
	group_a      INTEGER NOT NULL DEFAULT 0 CONSTRAINT signers_of_a_group CHECK (group_a BETWEEN 0 AND 5),
	group_b      INTEGER NOT NULL DEFAULT 0 CONSTRAINT signers_of_a_group CHECK (group_b BETWEEN 0 AND 5),
	group_c      INTEGER NOT NULL DEFAULT 0 CONSTRAINT signers_of_a_group CHECK (group_c BETWEEN 0 AND 5),
	stamp        INTEGER NOT NULL DEFAULT 0 CHECK (stamp IN (0, 1)),
	source       TEXT NOT NULL,         -- the law, order or decision it comes from
	decision     INTEGER REFERENCES decisions (id),
	since        TEXT NOT NULL CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until        TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	confirmed    TEXT CONSTRAINT day_exists CHECK (confirmed IS strftime('%Y-%m-%d', confirmed, '+0 days')),  -- by the legal adviser; NULL: a default
	confirmer    INTEGER REFERENCES people (id),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR until >= since),
	CONSTRAINT most_is_more_than_least CHECK (most IS NULL OR least IS NULL OR most >= least),
	CONSTRAINT somebody_signs CHECK (group_a + group_b + group_c > 0),
	CONSTRAINT two_people_sign CHECK (scope IN ('grant_reporting', 'hr_appointment') OR group_a + group_b + group_c > 1)
) STRICT;
CREATE INDEX signing_rules_by_entity ON signing_rules (legal_entity, scope, since);
CREATE TRIGGER account_of_its_entity_rule BEFORE INSERT ON signing_rules
WHEN NEW.account IS NOT NULL AND (SELECT legal_entity FROM bank_accounts WHERE id = NEW.account) <> NEW.legal_entity
 AND NOT EXISTS (SELECT 1 FROM transfers t WHERE t.account = NEW.account AND t."to" = NEW.legal_entity)     -- it passes to it (migration 0026)
BEGIN SELECT RAISE(ABORT, 'account_of_its_entity'); END;
CREATE TRIGGER one_rule_for_an_amount_insert BEFORE INSERT ON signing_rules
WHEN EXISTS (SELECT 1 FROM signing_rules r WHERE r.legal_entity = NEW.legal_entity AND r.scope = NEW.scope AND r.account IS NEW.account
             AND coalesce(r.most, 9000000000000000) >= coalesce(NEW.least, 0) AND coalesce(NEW.most, 9000000000000000) >= coalesce(r.least, 0)
             AND coalesce(r.until, '9999') >= NEW.since AND coalesce(NEW.until, '9999') >= r.since)
BEGIN SELECT RAISE(ABORT, 'one_rule_for_an_amount'); END;
CREATE TRIGGER one_rule_for_an_amount_update BEFORE UPDATE ON signing_rules
WHEN EXISTS (SELECT 1 FROM signing_rules r WHERE r.legal_entity = NEW.legal_entity AND r.scope = NEW.scope AND r.account IS NEW.account AND r.id <> NEW.id
             AND coalesce(r.most, 9000000000000000) >= coalesce(NEW.least, 0) AND coalesce(NEW.most, 9000000000000000) >= coalesce(r.least, 0)
             AND coalesce(r.until, '9999') >= NEW.since AND coalesce(NEW.until, '9999') >= r.since)
BEGIN SELECT RAISE(ABORT, 'one_rule_for_an_amount'); END;

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
CREATE VIEW standing_passings AS
SELECT p.id, p.approval, p.round, p."from", p."to", p.at, p.why, f."group", t.since, t.until
  FROM approval_passings p JOIN approvals a ON a.id = p.approval AND a.round = p.round AND a.state = 'submitted'
  JOIN approval_signers f ON f.approval = p.approval AND f.signatory = p.passer AND f.since <= CURRENT_DATE AND f.until >= CURRENT_DATE
  JOIN approval_signers t ON t.approval = p.approval AND t.signatory = p.signatory AND t.since <= CURRENT_DATE AND t.until >= CURRENT_DATE
 WHERE p.ended IS NULL AND NOT EXISTS (SELECT 1 FROM approval_signatures g WHERE g.approval = p.approval AND g.round = p.round AND g.person IN (p."from", p."to"));

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
CREATE VIEW tabar_demands AS
SELECT t.id, CASE WHEN t.ministry THEN 'said' ELSE 'loan' END AS why, CASE WHEN t.ministry THEN NULL ELSE r.id END AS rule
  FROM tabarim t LEFT JOIN decisions d ON d.id = t.decision
  LEFT JOIN money_rules r ON r.rule = 'ministry_for_loan' AND r.since <= coalesce(d.decided, CURRENT_DATE) AND (r.until IS NULL OR r.until >= coalesce(d.decided, CURRENT_DATE))
 WHERE t.ministry OR (r.value > 0 AND EXISTS (SELECT 1 FROM tabar_sources s WHERE s.tabar = t.id AND s.kind = 'loan' AND NOT s.dropped));
CREATE VIEW tabar_movements AS
SELECT t.id AS tabar, max(coalesce((SELECT max(d.decided) FROM decisions d WHERE d.id IN (SELECT t.decision UNION ALL SELECT s.decision FROM tabar_sources s WHERE s.tabar = t.id UNION ALL SELECT u.decision FROM tabar_uses u WHERE u.tabar = t.id)), ''),
       coalesce((SELECT max(s.granted) FROM tabar_sources s WHERE s.tabar = t.id), ''),
       coalesce((SELECT max(max(coalesce(substr(a.submitted, 1, 10), ''), coalesce(a.executed, ''))) FROM tabar_uses u JOIN approvals a ON a."use" = u.id WHERE u.tabar = t.id), ''),
       coalesce((SELECT max(max(coalesce(x.submitted, ''), coalesce(x.answered, ''), coalesce(x.met, ''))) FROM external_approvals x WHERE x.tabar = t.id), ''),
       coalesce((SELECT max(f.asof) FROM tabar_uses u JOIN actuals f ON f."use" = u.id
                  WHERE u.tabar = t.id AND f.amount IS NOT (SELECT b.amount FROM actuals b WHERE b."use" = u.id AND b.asof < f.asof ORDER BY b.asof DESC LIMIT 1)), ''),
       coalesce(t.frozen, '')) AS day
  FROM tabarim t;

CREATE TABLE tabar_sources (
	id            INTEGER PRIMARY KEY,
	version       INTEGER NOT NULL DEFAULT 1,
	tabar         INTEGER NOT NULL REFERENCES tabarim (id),
	funder        TEXT NOT NULL,
	kind          TEXT NOT NULL CONSTRAINT kind_of_source CHECK (kind IN ('ministry', 'own_share', 'authority', 'loan', 'donor', 'fund', 'sale', 'unstated')),
	authority     INTEGER REFERENCES authorities (id),
	amount        INTEGER CHECK (amount >= 0),      -- as the council approved it; NULL: not stated in the source
	received      INTEGER NOT NULL DEFAULT 0 CHECK (received >= 0),
	granted       TEXT CONSTRAINT day_exists CHECK (granted IS strftime('%Y-%m-%d', granted, '+0 days')),     -- the day the funder approved it; NULL: not yet, or not stated
	authorization TEXT,                             -- the funder's reference
	decision      INTEGER REFERENCES decisions (id),        -- by which it was added or changed after the opening
	dropped       INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),
	CONSTRAINT source_of_an_authority CHECK (kind <> 'authority' OR authority IS NOT NULL)
) STRICT;
CREATE INDEX tabar_sources_by_tabar ON tabar_sources (tabar, id);
CREATE TRIGGER closed_tabarim_are_final_sources BEFORE UPDATE ON tabar_sources
WHEN (SELECT closing FROM tabarim WHERE id = NEW.tabar) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'closed_tabar_is_final'); END;
CREATE TRIGGER closed_tabarim_take_no_sources BEFORE INSERT ON tabar_sources
WHEN EXISTS (SELECT 1 FROM tabarim t WHERE t.id = NEW.tabar AND t.closing IS NOT NULL AND NEW.decision IS NOT t.decision)
BEGIN SELECT RAISE(ABORT, 'closed_tabar_is_final'); END;
CREATE TRIGGER sources_change_by_decision_insert BEFORE INSERT ON tabar_sources
WHEN (SELECT state FROM tabar_states WHERE id = NEW.tabar) NOT IN ('proposed', 'closed') AND (NEW.decision IS NULL OR NOT EXISTS (SELECT 1 FROM binding WHERE binding.id = NEW.decision) AND NEW.decision IS NOT (SELECT decision FROM tabarim WHERE id = NEW.tabar))
BEGIN SELECT RAISE(ABORT, 'tabar_changes_by_decision'); END;
CREATE TRIGGER sources_change_by_decision_update BEFORE UPDATE ON tabar_sources
WHEN (OLD.amount IS NOT NEW.amount OR OLD.dropped <> NEW.dropped OR OLD.funder <> NEW.funder OR OLD.kind <> NEW.kind)
 AND (SELECT state FROM tabar_states WHERE id = NEW.tabar) NOT IN ('proposed', 'closed') AND (NEW.decision IS NULL OR NOT EXISTS (SELECT 1 FROM binding WHERE binding.id = NEW.decision))
BEGIN SELECT RAISE(ABORT, 'tabar_changes_by_decision'); END;
CREATE TRIGGER sources_cover_uses_insert AFTER INSERT ON tabar_sources
WHEN (SELECT uses > covering FROM tabar_sums WHERE id = NEW.tabar)
BEGIN SELECT RAISE(ABORT, 'uses_exceed_sources'); END;
CREATE TRIGGER sources_cover_uses_update AFTER UPDATE ON tabar_sources
WHEN (SELECT uses > covering FROM tabar_sums WHERE id = NEW.tabar)
BEGIN SELECT RAISE(ABORT, 'uses_exceed_sources'); END;
CREATE VIEW tabar_states AS
WITH held AS MATERIALIZED (SELECT tabar, approver, why FROM holding_up WHERE tabar IS NOT NULL), demands AS MATERIALIZED (SELECT id FROM tabar_demands),
its AS MATERIALIZED (
	SELECT t.id,
	       CASE WHEN t.closing IS NOT NULL THEN 'closed'
	            WHEN d.id IS NULL OR d.state <> 'standing' OR d.result <> 'adopted' OR f.force IN ('revoked', 'lapsed') THEN 'proposed'
	            WHEN EXISTS (SELECT 1 FROM held h WHERE h.tabar = t.id AND h.why = 'refused') THEN 'refused'
	            WHEN t.frozen IS NOT NULL THEN 'frozen'
	            WHEN f.force = 'pending' OR d.effective > CURRENT_DATE OR EXISTS (SELECT 1 FROM held h WHERE h.tabar = t.id AND h.why IS NOT NULL)
	              OR EXISTS (SELECT 1 FROM demands n WHERE n.id = t.id) AND NOT EXISTS (SELECT 1 FROM held h WHERE h.tabar = t.id AND h.approver IN ('interior', 'interior_district') AND h.why IS NULL) THEN 'waiting'
	            ELSE 'open' END AS state
	  FROM tabarim t LEFT JOIN decisions d ON d.id = t.decision LEFT JOIN force f ON f.id = t.decision)
SELECT * FROM its;
CREATE VIEW tabar_sums AS
WITH its AS MATERIALIZED (
	SELECT t.id,
	       (SELECT CASE WHEN count(*) > 0 AND count(*) = count(s.amount) THEN sum(s.amount) END FROM tabar_sources s WHERE s.tabar = t.id AND NOT s.dropped) AS sources,
	       (SELECT sum(s.amount) FROM tabar_sources s WHERE s.tabar = t.id AND NOT s.dropped) AS stated,
	       (SELECT sum(s.amount) FROM tabar_sources s WHERE s.tabar = t.id AND NOT s.dropped AND (s.granted IS NOT NULL OR s.kind IN ('own_share', 'fund'))) AS granted,
	       (SELECT sum(s.received) FROM tabar_sources s WHERE s.tabar = t.id AND NOT s.dropped) AS received,
	       (SELECT sum(u.amount) FROM tabar_uses u WHERE u.tabar = t.id AND NOT u.dropped) AS uses, t.decision
	  FROM tabarim t)
SELECT id, sources, stated, granted, received, uses, CASE WHEN decision IS NULL THEN sources ELSE coalesce(stated, 0) END AS covering FROM its;

CREATE TABLE tabar_uses (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	tabar    INTEGER NOT NULL REFERENCES tabarim (id),
	position INTEGER NOT NULL CHECK (position > 0),
	purpose  TEXT NOT NULL,
	amount   INTEGER CHECK (amount >= 0),           -- approved; NULL: not stated in the source
	decision INTEGER REFERENCES decisions (id),     -- by which it was added or changed after the opening
	dropped  INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),
	CONSTRAINT use_once UNIQUE (tabar, position)
) STRICT;
CREATE TRIGGER closed_tabarim_are_final_uses BEFORE UPDATE ON tabar_uses
WHEN (SELECT closing FROM tabarim WHERE id = NEW.tabar) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'closed_tabar_is_final'); END;
CREATE TRIGGER closed_tabarim_take_no_uses BEFORE INSERT ON tabar_uses
WHEN EXISTS (SELECT 1 FROM tabarim t WHERE t.id = NEW.tabar AND t.closing IS NOT NULL AND NEW.decision IS NOT t.decision)
BEGIN SELECT RAISE(ABORT, 'closed_tabar_is_final'); END;
CREATE TRIGGER uses_change_by_decision_insert BEFORE INSERT ON tabar_uses
WHEN (SELECT state FROM tabar_states WHERE id = NEW.tabar) NOT IN ('proposed', 'closed') AND (NEW.decision IS NULL OR NOT EXISTS (SELECT 1 FROM binding WHERE binding.id = NEW.decision) AND NEW.decision IS NOT (SELECT decision FROM tabarim WHERE id = NEW.tabar))
BEGIN SELECT RAISE(ABORT, 'tabar_changes_by_decision'); END;
CREATE TRIGGER uses_change_by_decision_update BEFORE UPDATE ON tabar_uses
WHEN (OLD.amount IS NOT NEW.amount OR OLD.dropped <> NEW.dropped OR OLD.purpose <> NEW.purpose)
 AND (SELECT state FROM tabar_states WHERE id = NEW.tabar) NOT IN ('proposed', 'closed') AND (NEW.decision IS NULL OR NOT EXISTS (SELECT 1 FROM binding WHERE binding.id = NEW.decision))
BEGIN SELECT RAISE(ABORT, 'tabar_changes_by_decision'); END;
CREATE TRIGGER uses_within_sources_insert AFTER INSERT ON tabar_uses
WHEN (SELECT uses > covering FROM tabar_sums WHERE id = NEW.tabar)
BEGIN SELECT RAISE(ABORT, 'uses_exceed_sources'); END;
CREATE TRIGGER uses_within_sources_update AFTER UPDATE ON tabar_uses
WHEN (SELECT uses > covering FROM tabar_sums WHERE id = NEW.tabar)
BEGIN SELECT RAISE(ABORT, 'uses_exceed_sources'); END;

CREATE TABLE tabarim (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER NOT NULL REFERENCES legal_entities (id),
	number       TEXT,                  -- as the books give it; NULL: not stated in the source
	title        TEXT NOT NULL,
	kind         TEXT NOT NULL DEFAULT 'one_off' CONSTRAINT kind_of_tabar CHECK (kind IN ('one_off', 'field_of_activity', 'designated_funds')),
	year         INTEGER CHECK (year BETWEEN 1990 AND 2200),
	multi_year   INTEGER NOT NULL DEFAULT 0 CHECK (multi_year IN (0, 1)),
	decision     INTEGER REFERENCES decisions (id),
	ministry     INTEGER NOT NULL DEFAULT 0 CHECK (ministry IN (0, 1)),     -- needs the approval of the Ministry of Interior, whatever a rule says of its sources; what it answered: external_approvals
	frozen       TEXT CONSTRAINT day_exists CHECK (frozen IS strftime('%Y-%m-%d', frozen, '+0 days')),
	reason       TEXT,                  -- of freezing
	closed       TEXT CONSTRAINT day_exists CHECK (closed IS strftime('%Y-%m-%d', closed, '+0 days')),
	closing      INTEGER REFERENCES decisions (id),
	balance      INTEGER,               -- at closing; less than nothing is a deficit
	disposition  TEXT CONSTRAINT disposition_of_balance CHECK (disposition IN ('refund_funder', 'another_tabar', 'fund', 'deficit_covered')),
	disposed_to  TEXT,                  -- to whom, or from what it is covered
	bridging     INTEGER REFERENCES decisions (id),     -- allows commitments beyond what funders have approved
	note         TEXT,
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT number_of_tabar_once UNIQUE (legal_entity, number),
	CONSTRAINT frozen_for_a_reason CHECK (frozen IS NULL OR reason IS NOT NULL),
	CONSTRAINT closed_by_a_decision CHECK (closed IS NULL OR closing IS NOT NULL),
	CONSTRAINT balance_goes_somewhere CHECK (closing IS NULL OR coalesce(balance, 0) = 0 OR disposition IS NOT NULL)
) STRICT;
CREATE TRIGGER closed_tabarim_are_final BEFORE UPDATE ON tabarim WHEN OLD.closing IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'closed_tabar_is_final'); END;
CREATE TRIGGER opened_within_its_sources BEFORE UPDATE ON tabarim
WHEN NEW.decision IS NOT NULL AND OLD.decision IS NULL AND (SELECT uses > coalesce(stated, 0) FROM tabar_sums WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'uses_exceed_sources'); END;
CREATE VIEW terms AS
SELECT t.signatory, t.forced,
       CASE WHEN t.begins <= t.last THEN t.begins END AS since, CASE WHEN t.begins <= t.last THEN t.last END AS until,
       t.last,
       CASE t.last WHEN '9999-12-31' THEN NULL WHEN t.ended THEN 'ended' WHEN t.until THEN 'until' WHEN t.rested_until THEN t.rest
                   WHEN t.revoked THEN 'decision' WHEN t.moved THEN 'moved' WHEN t.account_moved THEN 'account_moved' WHEN t.closed THEN 'account' ELSE 'entity' END AS why
  FROM (SELECT b.*, max(b.forced, b.since, b.confirmed, b.rested, b.account_came) AS begins, min(b.until, b.ended, b.rested_until, b.revoked, b.moved, b.account_moved, b.closed, b.dissolved) AS last
          FROM (SELECT s.id AS signatory,
                       CASE WHEN s.decision IS NULL THEN '0000-01-01' ELSE (SELECT e.since FROM entering e WHERE e.id = s.decision) END AS forced,
                       coalesce(s.since, '0000-01-01') AS since,
                       CASE WHEN s.scope IN ('bank', 'masav', 'guarantee', 'payroll') THEN s.confirmed WHEN s.scope <> 'unstated' THEN '0000-01-01' END AS confirmed,
                       max(coalesce(m.since, '0000-01-01'), coalesce(o.since, '0000-01-01')) AS rested,
                       min(coalesce(m.until, '9999-12-31'), coalesce(o.until, '9999-12-31')) AS rested_until,
                       CASE WHEN coalesce(m.until, '9999-12-31') <= coalesce(o.until, '9999-12-31') THEN 'membership' ELSE 'office' END AS rest,
                       coalesce(s.until, '9999-12-31') AS until,
                       coalesce(strftime('%Y-%m-%d', s.ended, '-1 day'), '9999-12-31') AS ended,
                       coalesce((SELECT strftime('%Y-%m-%d', min(e.since), '-1 day') FROM amendments x JOIN entering e ON e.id = x.decision
                                  WHERE x.earlier = s.decision AND x.how IN ('revokes', 'supersedes')), '9999-12-31') AS revoked,
                       coalesce((SELECT strftime('%Y-%m-%d', min(f.day), '-1 day') FROM fates f WHERE f.signatory = s.id AND f.fate = 'moves'), '9999-12-31') AS moved,
                       coalesce((SELECT strftime('%Y-%m-%d', min(f.day), '-1 day') FROM fates f WHERE f.account = s.account AND f."from" = s.legal_entity AND f.fate = 'moves'), '9999-12-31') AS account_moved,
                       CASE WHEN k.legal_entity <> s.legal_entity THEN (SELECT min(f.day) FROM fates f WHERE f.account = s.account AND f."to" = s.legal_entity) ELSE '0000-01-01' END AS account_came,
                       coalesce(k.closed, '9999-12-31') AS closed,
                       coalesce(l.until, '9999-12-31') AS dissolved
                  FROM signatories s JOIN legal_entities l ON l.id = s.legal_entity
                  LEFT JOIN memberships m ON m.id = s.membership LEFT JOIN offices o ON o.id = s.office LEFT JOIN bank_accounts k ON k.id = s.account) b) t;
CREATE VIEW things AS
SELECT 'contract' AS what, id, title || ', ' || party AS name, NULL AS name_ar, NULL AS name_en, '/contracts/' || id AS page, NULL AS scope FROM contracts
UNION ALL SELECT 'guarantee', id, title || ', ' || party, NULL, NULL, '/contracts/' || id, NULL FROM contracts
UNION ALL SELECT 'account', id, name, NULL, NULL, '/bank_accounts/' || id, NULL FROM bank_accounts
UNION ALL SELECT 'signatory', s.id, p.name, p.name_ar, p.name_en, '/signatories/' || s.id, s.scope FROM signatories s JOIN people p ON p.id = s.person
UNION ALL SELECT 'tabar', id, title, NULL, NULL, '/tabarim/' || id, NULL FROM tabarim;

CREATE TABLE transfers (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	"from"    INTEGER NOT NULL REFERENCES legal_entities (id),
	"to"      INTEGER REFERENCES legal_entities (id),
	fate      TEXT NOT NULL CONSTRAINT fate_of_a_thing CHECK (fate IN ('moves', 'stays')),
	contract  INTEGER REFERENCES contracts (id),
	account   INTEGER REFERENCES bank_accounts (id),
	signatory INTEGER REFERENCES signatories (id),
	tabar     INTEGER REFERENCES tabarim (id),
	guarantee INTEGER REFERENCES contracts (id),     -- the guarantee given for that contract
	day       TEXT NOT NULL CONSTRAINT day_exists CHECK (day IS strftime('%Y-%m-%d', day, '+0 days')),
	decision  INTEGER NOT NULL REFERENCES decisions (id),
	note      TEXT,
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	what      TEXT AS (CASE WHEN contract IS NOT NULL THEN 'contract' WHEN account IS NOT NULL THEN 'account' WHEN signatory IS NOT NULL THEN 'signatory' WHEN tabar IS NOT NULL THEN 'tabar' ELSE 'guarantee' END),
	thing     INTEGER AS (coalesce(contract, account, signatory, tabar, guarantee)),
	CONSTRAINT one_thing_is_transferred CHECK ((contract IS NOT NULL) + (account IS NOT NULL) + (signatory IS NOT NULL) + (tabar IS NOT NULL) + (guarantee IS NOT NULL) = 1),
	CONSTRAINT moves_to_another CHECK ((fate = 'moves') = ("to" IS NOT NULL) AND ("to" IS NULL OR "to" <> "from"))
) STRICT;
CREATE INDEX transfers_by_account ON transfers (account) WHERE account IS NOT NULL;
CREATE INDEX transfers_by_contract ON transfers (contract) WHERE contract IS NOT NULL;
CREATE INDEX transfers_by_guarantee ON transfers (guarantee) WHERE guarantee IS NOT NULL;
CREATE INDEX transfers_by_signatory ON transfers (signatory) WHERE signatory IS NOT NULL;
CREATE INDEX transfers_by_tabar ON transfers (tabar) WHERE tabar IS NOT NULL;
CREATE TRIGGER said_once BEFORE INSERT ON transfers
WHEN EXISTS (SELECT 1 FROM fates t WHERE t."from" = NEW."from" AND t.what = NEW.what AND t.thing = NEW.thing)
BEGIN SELECT RAISE(ABORT, 'said_once'); END;
CREATE TRIGGER something_rests_on_it BEFORE UPDATE ON transfers
WHEN (OLD.fate <> NEW.fate OR OLD."to" IS NOT NEW."to" OR OLD.day <> NEW.day OR OLD.decision <> NEW.decision)
 AND ((OLD.signatory IS NOT NULL AND OLD.fate = 'moves') OR EXISTS (SELECT 1 FROM fates t WHERE t."from" = OLD."to" AND t.what = OLD.what AND t.thing = OLD.thing))
BEGIN SELECT RAISE(ABORT, 'something_rests_on_it'); END;
CREATE TRIGGER transfer_from_its_holder BEFORE INSERT ON transfers
WHEN NOT EXISTS (SELECT 1 FROM holders h WHERE h.what = NEW.what AND h.id = NEW.thing AND h.legal_entity = NEW."from" AND h.since <= NEW.day)
BEGIN SELECT RAISE(ABORT, 'transfer_from_its_holder'); END;
CREATE VIEW unbudgeted AS
SELECT d.id FROM decisions d JOIN bodies b ON b.id = d.body
 WHERE d.state = 'standing' AND d.result = 'adopted' AND d.kind NOT IN ('signatories', 'procedure', 'minutes') AND b.kind IN ('council', 'board', 'executive') AND d.names_money
   AND d.id NOT IN (SELECT decision FROM tabarim WHERE decision IS NOT NULL UNION SELECT closing FROM tabarim WHERE closing IS NOT NULL UNION SELECT bridging FROM tabarim WHERE bridging IS NOT NULL
	UNION SELECT decision FROM tabar_sources WHERE decision IS NOT NULL UNION SELECT decision FROM tabar_uses WHERE decision IS NOT NULL
	UNION SELECT committee FROM budget_versions WHERE committee IS NOT NULL UNION SELECT decision FROM budget_versions WHERE decision IS NOT NULL UNION SELECT closing FROM budgets WHERE closing IS NOT NULL
	UNION SELECT decision FROM budget_changes WHERE decision IS NOT NULL UNION SELECT decision FROM contributions WHERE decision IS NOT NULL UNION SELECT decision FROM approvals WHERE decision IS NOT NULL AND state NOT IN ('rejected', 'cancelled'));

CREATE TABLE users (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	person    INTEGER NOT NULL REFERENCES people (id),
	role      TEXT NOT NULL CONSTRAINT role_is_known CHECK (role IN ('admin', 'secretary', 'chair', 'ceo', 'treasurer', 'legal', 'procurement', 'auditor', 'coordinator', 'council_member', 'committee_member', 'authority_buyer', 'auditee', 'bureau', 'viewer')),
	authority INTEGER REFERENCES authorities (id),      -- whose coordinator or buyer
	head      INTEGER REFERENCES people (id),           -- for whom a bureau manager acts
	since     TEXT NOT NULL CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until     TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	codes_reset TEXT CONSTRAINT moment_exists CHECK (codes_reset IS strftime('%Y-%m-%dT%H:%M', codes_reset, '+0 days')),  -- when the administrator took the holder's application for codes away
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
CREATE TRIGGER signatory_is_no_auditor_role BEFORE INSERT ON users
WHEN NEW.role = 'auditor' AND EXISTS (SELECT 1 FROM signatories s WHERE s.person = NEW.person
             AND coalesce(s.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(s.since, '0000') <= coalesce(NEW.until, '9999')
             AND (s.ended IS NULL OR s.ended > max(coalesce(s.since, '0000'), coalesce(NEW.since, '0000'))))
BEGIN SELECT RAISE(ABORT, 'signatory_is_no_auditor'); END;
CREATE TRIGGER signatory_is_no_auditor_role_later BEFORE UPDATE ON users
WHEN NEW.role = 'auditor' AND EXISTS (SELECT 1 FROM signatories s WHERE s.person = NEW.person
             AND coalesce(s.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(s.since, '0000') <= coalesce(NEW.until, '9999')
             AND (s.ended IS NULL OR s.ended > max(coalesce(s.since, '0000'), coalesce(NEW.since, '0000'))))
BEGIN SELECT RAISE(ABORT, 'signatory_is_no_auditor'); END;

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
CREATE TRIGGER voter_was_there_after_all BEFORE UPDATE ON votes
WHEN NEW.choice IN ('for', 'against', 'abstain') AND NOT NEW.dropped AND EXISTS (
	SELECT 1 FROM decisions d JOIN attendance t ON t.meeting = d.meeting AND t.person = NEW.person
	 WHERE d.id = NEW.decision AND d.taken IS NOT NULL
	   AND (t.present <> 'present' OR t.arrived > d.taken OR t."left" <= d.taken
	        OR EXISTS (SELECT 1 FROM absences x WHERE x.attendance = t.id AND x."left" <= d.taken AND x.returned > d.taken)))
BEGIN SELECT RAISE(ABORT, 'voter_was_there'); END;
CREATE TRIGGER votes_corrected_while_it_is_held BEFORE UPDATE ON votes
WHEN (SELECT m.state FROM decisions d JOIN meetings m ON m.id = d.meeting WHERE d.id = OLD.decision) IN ('closed', 'cancelled', 'adjourned')
BEGIN SELECT RAISE(ABORT, 'corrected_while_it_is_held'); END;
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
