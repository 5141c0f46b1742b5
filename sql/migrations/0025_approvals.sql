-- 0025_approvals.sql: what is to be signed, who signed it over which bytes, payment files, and answers from outside.

-- A request. Its round begins anew whenever what is to be signed changes: signatures of earlier rounds stay and count no more.
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
CREATE INDEX approvals_by_pays ON approvals (pays) WHERE pays IS NOT NULL;
CREATE INDEX approvals_by_state ON approvals (state, submitted);
CREATE INDEX approvals_by_account ON approvals (account) WHERE account IS NOT NULL;
CREATE INDEX approvals_by_line ON approvals (line) WHERE line IS NOT NULL;
CREATE INDEX approvals_by_use ON approvals ("use") WHERE "use" IS NOT NULL;

CREATE TABLE approval_papers (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	approval INTEGER NOT NULL REFERENCES approvals (id),
	document INTEGER NOT NULL REFERENCES documents (id),
	dropped  INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),
	CONSTRAINT paper_once UNIQUE (approval, document)
) STRICT;

-- What was to be signed in each round, word by word: its SHA-256 is what signers sign.
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

-- What one person answered in a round, over which content.
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
CREATE TRIGGER requester_does_not_sign BEFORE INSERT ON approval_signatures
WHEN NEW.person = (SELECT requester FROM approvals WHERE id = NEW.approval)
BEGIN SELECT RAISE(ABORT, 'requester_does_not_sign'); END;
CREATE TRIGGER signed_as_it_stands BEFORE INSERT ON approval_signatures
WHEN NOT EXISTS (SELECT 1 FROM approvals a WHERE a.id = NEW.approval AND a.state = 'submitted' AND a.round = NEW.round AND a.hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'signed_as_it_stands'); END;
CREATE TRIGGER signs_as_appointed BEFORE INSERT ON approval_signatures
WHEN NOT EXISTS (SELECT 1 FROM signatories s WHERE s.id = NEW.signatory AND s.person = NEW.person AND s."group" = NEW."group")
BEGIN SELECT RAISE(ABORT, 'signs_as_appointed'); END;

-- The content of what somebody signed is not changed behind it: the round must begin anew.
CREATE TRIGGER approved_content_stays BEFORE UPDATE ON approvals
WHEN OLD.state IN ('approved', 'executed', 'rejected', 'cancelled')
 AND (OLD.legal_entity IS NOT NEW.legal_entity OR OLD.kind IS NOT NEW.kind OR OLD.title IS NOT NEW.title OR OLD.subject IS NOT NEW.subject OR OLD.amount IS NOT NEW.amount
   OR OLD.account IS NOT NEW.account OR OLD.line IS NOT NEW.line OR OLD."use" IS NOT NEW."use" OR OLD.decision IS NOT NEW.decision OR OLD.round IS NOT NEW.round
   OR OLD.hash IS NOT NEW.hash OR OLD.rule IS NOT NEW.rule)
BEGIN SELECT RAISE(ABORT, 'approved_content_stays'); END;
CREATE TRIGGER requester_stays BEFORE UPDATE ON approvals
WHEN OLD.requester IS NOT NEW.requester
BEGIN SELECT RAISE(ABORT, 'requester_stays'); END;
CREATE TRIGGER papers_of_approved_stay_insert BEFORE INSERT ON approval_papers
WHEN (SELECT state FROM approvals WHERE id = NEW.approval) IN ('approved', 'executed', 'rejected', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'approved_content_stays'); END;
CREATE TRIGGER papers_of_approved_stay_update BEFORE UPDATE ON approval_papers
WHEN (SELECT state FROM approvals WHERE id = NEW.approval) IN ('approved', 'executed', 'rejected', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'approved_content_stays'); END;
CREATE TRIGGER recused_does_not_sign BEFORE INSERT ON approval_signatures
WHEN EXISTS (SELECT 1 FROM approvals a JOIN decisions d ON d.id = a.decision JOIN recusals c ON c.item = d.item AND NOT c.dropped WHERE a.id = NEW.approval AND c.person = NEW.person)
BEGIN SELECT RAISE(ABORT, 'recused_does_not_sign'); END;

-- Whose appointment covers what is to be signed, and from when to when: not the requester, nobody with a personal interest in the decision behind it, and no auditor.
CREATE VIEW approval_signers AS
SELECT a.id AS approval, a.round, s.id AS signatory, s.person, s."group", s.capacity, t.since, t.until,
       CASE s."group" WHEN 'A' THEN r.group_a WHEN 'B' THEN r.group_b ELSE r.group_c END AS wanted,
       (SELECT count(*) FROM approval_signatures g WHERE g.approval = a.id AND g.round = a.round AND g.answer = 'signed' AND g."group" = s."group") AS signed
  FROM approvals a JOIN signing_rules r ON r.id = a.rule
  JOIN signatories s ON s.legal_entity = a.legal_entity AND s.scope = r.scope AND (s.account IS NULL OR s.account = a.account) AND (s.ceiling IS NULL OR s.ceiling >= coalesce(a.amount, 0))
  JOIN terms t ON t.signatory = s.id
 WHERE s.person <> a.requester AND CASE s."group" WHEN 'A' THEN r.group_a WHEN 'B' THEN r.group_b ELSE r.group_c END > 0
   AND NOT EXISTS (SELECT 1 FROM decisions d JOIN recusals c ON c.item = d.item AND NOT c.dropped WHERE d.id = a.decision AND c.person = s.person);

-- A step of a round that one signer passed to another, who holds an appointment of his own that the rule admits there: not the right to sign, but whose turn it is.
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

-- What was passed and still is: in the round that runs, answered by neither, and both may sign today. When one may not, the step is again for whoever may.
CREATE VIEW standing_passings AS
SELECT p.id, p.approval, p.round, p."from", p."to", p.at, p.why, f."group", t.since, t.until
  FROM approval_passings p JOIN approvals a ON a.id = p.approval AND a.round = p.round AND a.state = 'submitted'
  JOIN approval_signers f ON f.approval = p.approval AND f.signatory = p.passer AND f.since <= CURRENT_DATE AND f.until >= CURRENT_DATE
  JOIN approval_signers t ON t.approval = p.approval AND t.signatory = p.signatory AND t.since <= CURRENT_DATE AND t.until >= CURRENT_DATE
 WHERE p.ended IS NULL AND NOT EXISTS (SELECT 1 FROM approval_signatures g WHERE g.approval = p.approval AND g.round = p.round AND g.person IN (p."from", p."to"));

-- For whom a request waits today: who may sign, did not answer, passed it to nobody, and for whose group a step is left; passing: it was passed to them. For nobody, when what it is about moved to another entity (migration 0026).
CREATE VIEW approval_awaited AS
WITH passed AS MATERIALIZED (SELECT id, approval, "from", "to", "group" FROM standing_passings)
SELECT s.approval, s.round, s.signatory, s.person, s."group", s.capacity, s.wanted, s.signed, p.id AS passing
  FROM approvals a JOIN approval_signers s ON s.approval = a.id LEFT JOIN passed p ON p.approval = a.id AND p."to" = s.person
 WHERE a.state = 'submitted' AND s.since <= CURRENT_DATE AND s.until >= CURRENT_DATE AND s.signed < s.wanted
   AND NOT EXISTS (SELECT 1 FROM approval_signatures g WHERE g.approval = a.id AND g.round = a.round AND g.person = s.person)
   AND NOT EXISTS (SELECT 1 FROM passed q WHERE q.approval = a.id AND q."from" = s.person)
   AND NOT EXISTS (SELECT 1 FROM moved_requests m WHERE m.approval = a.id)
   AND (p.id IS NOT NULL OR s.signed + (SELECT count(*) FROM passed q WHERE q.approval = a.id AND q."group" = s."group") < s.wanted);

CREATE TRIGGER passed_as_it_stands BEFORE INSERT ON approval_passings
WHEN NOT EXISTS (SELECT 1 FROM approvals a WHERE a.id = NEW.approval AND a.state = 'submitted' AND a.round = NEW.round AND a.hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'passed_as_it_stands'); END;
CREATE TRIGGER passed_by_whom_it_waits_for BEFORE INSERT ON approval_passings
WHEN NOT EXISTS (SELECT 1 FROM approval_awaited w WHERE w.approval = NEW.approval AND w.person = NEW."from" AND w.signatory = NEW.passer)
BEGIN SELECT RAISE(ABORT, 'passed_by_whom_it_waits_for'); END;
CREATE TRIGGER passed_is_not_passed_on BEFORE INSERT ON approval_passings
WHEN EXISTS (SELECT 1 FROM approval_awaited w WHERE w.approval = NEW.approval AND w.person = NEW."from" AND w.passing IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'passed_is_not_passed_on'); END;
CREATE TRIGGER passed_to_one_who_may_sign BEFORE INSERT ON approval_passings
WHEN EXISTS (SELECT 1 FROM approval_awaited w WHERE w.approval = NEW.approval AND w.person = NEW."from" AND w.signatory = NEW.passer AND w.passing IS NULL)
 AND (NEW."from" = NEW."to" OR NOT EXISTS (
     SELECT 1 FROM approval_awaited f JOIN approval_awaited t ON t.approval = f.approval AND t."group" = f."group" AND t.passing IS NULL
      WHERE f.approval = NEW.approval AND f.person = NEW."from" AND t.person = NEW."to" AND t.signatory = NEW.signatory))
BEGIN SELECT RAISE(ABORT, 'passed_to_one_who_may_sign'); END;
-- Two steps are for two people: as many stay as the rule still wants of the group.
CREATE TRIGGER passed_leaves_enough_people BEFORE INSERT ON approval_passings
WHEN EXISTS (SELECT 1 FROM approval_awaited f WHERE f.approval = NEW.approval AND f.person = NEW."from" AND f.passing IS NULL
             AND (SELECT count(DISTINCT t.person) FROM approval_awaited t WHERE t.approval = f.approval AND t."group" = f."group" AND t.person <> f.person) < f.wanted - f.signed)
BEGIN SELECT RAISE(ABORT, 'passed_leaves_enough_people'); END;
CREATE TRIGGER passings_stay BEFORE UPDATE ON approval_passings
WHEN OLD.approval <> NEW.approval OR OLD.round <> NEW.round OR OLD."from" <> NEW."from" OR OLD."to" <> NEW."to" OR OLD.passer <> NEW.passer OR OLD.signatory <> NEW.signatory
  OR OLD.why <> NEW.why OR OLD.hash <> NEW.hash OR OLD.at <> NEW.at OR OLD.method <> NEW.method OR NOT EXISTS (SELECT 1 FROM standing_passings p WHERE p.id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'passings_stay'); END;

-- At the instant of signing, too: the appointment covers it that day, a step is left for them, and what was passed is answered by whom it was passed to.
CREATE TRIGGER signs_while_appointed BEFORE INSERT ON approval_signatures
WHEN NOT EXISTS (SELECT 1 FROM approval_signers s WHERE s.approval = NEW.approval AND s.signatory = NEW.signatory
                  AND s.since <= coalesce(NEW.signed, substr(NEW.at, 1, 10)) AND s.until >= coalesce(NEW.signed, substr(NEW.at, 1, 10)))
BEGIN SELECT RAISE(ABORT, 'signs_while_appointed'); END;
CREATE TRIGGER passed_is_not_signed BEFORE INSERT ON approval_signatures
WHEN EXISTS (SELECT 1 FROM standing_passings p WHERE p.approval = NEW.approval AND p."from" = NEW.person)
BEGIN SELECT RAISE(ABORT, 'passed_is_not_signed'); END;
CREATE TRIGGER signs_in_whose_place BEFORE INSERT ON approval_signatures
WHEN NEW.passing IS NOT (SELECT p.id FROM standing_passings p WHERE p.approval = NEW.approval AND p."to" = NEW.person)
BEGIN SELECT RAISE(ABORT, 'signs_in_whose_place'); END;
CREATE TRIGGER step_is_passed_to_another BEFORE INSERT ON approval_signatures
WHEN NEW.passing IS NULL AND EXISTS (SELECT 1 FROM approval_signers s WHERE s.approval = NEW.approval AND s.signatory = NEW.signatory
      AND s.signed < s.wanted AND s.signed + (SELECT count(*) FROM standing_passings p WHERE p.approval = s.approval AND p."group" = s."group") >= s.wanted
      AND NOT EXISTS (SELECT 1 FROM standing_passings p WHERE p.approval = s.approval AND s.person IN (p."from", p."to")))
BEGIN SELECT RAISE(ABORT, 'step_is_passed_to_another'); END;

-- A payment file for the clearing house: its bytes are what is approved.
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

-- The same bytes are approved once. What was declined or cancelled never will be, and may be brought again.
CREATE INDEX batches_by_hash ON batches (hash);
CREATE TRIGGER same_bytes_once BEFORE INSERT ON batches
WHEN EXISTS (SELECT 1 FROM batches b JOIN approvals a ON a.id = b.approval WHERE b.hash = NEW.hash AND a.state NOT IN ('rejected', 'cancelled'))
BEGIN SELECT RAISE(ABORT, 'same_bytes_once'); END;
CREATE TRIGGER transmitted_after_it_is_approved BEFORE UPDATE ON batches
WHEN coalesce(NEW.transmitted, NEW.confirmed, NEW.executed, NEW.returned) IS NOT NULL AND (SELECT state FROM approvals WHERE id = NEW.approval) NOT IN ('approved', 'executed')
BEGIN SELECT RAISE(ABORT, 'transmitted_after_it_is_approved'); END;
CREATE TRIGGER batch_goes_its_way BEFORE UPDATE ON batches
WHEN (NEW.transmitted IS NULL AND coalesce(NEW.confirmed, NEW.executed, NEW.returned) IS NOT NULL)
  OR NEW.confirmed < NEW.transmitted OR NEW.executed < NEW.transmitted OR NEW.returned < NEW.transmitted
BEGIN SELECT RAISE(ABORT, 'batch_goes_its_way'); END;
CREATE TRIGGER batch_is_its_file BEFORE UPDATE ON batches
WHEN OLD.hash <> NEW.hash OR OLD.total <> NEW.total OR OLD.items <> NEW.items OR OLD.institution <> NEW.institution OR OLD.value_date <> NEW.value_date OR OLD.approval <> NEW.approval
BEGIN SELECT RAISE(ABORT, 'batch_is_its_file'); END;

-- Answers from outside that hold something up: a request, a tabar, a contract or a version of a budget. A refusal is not written over: who applies again writes another. Those that hold up decisions are conditions of the decision.
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
CREATE INDEX external_approvals_by_thing ON external_approvals (tabar, contract, approval, budget_version, approver);
CREATE INDEX external_approvals_by_approval ON external_approvals (approval) WHERE approval IS NOT NULL;
CREATE INDEX external_approvals_by_contract ON external_approvals (contract) WHERE contract IS NOT NULL;
CREATE INDEX external_approvals_by_version ON external_approvals (budget_version) WHERE budget_version IS NOT NULL;
CREATE INDEX external_approvals_open ON external_approvals (watcher) WHERE met IS NULL AND (answer IS NULL OR answer = 'conditional');
CREATE TRIGGER answers_from_outside_stay BEFORE UPDATE ON external_approvals
WHEN OLD.answer = 'rejected' AND NEW.answer IS NOT OLD.answer
BEGIN SELECT RAISE(ABORT, 'answers_from_outside_stay'); END;
CREATE TRIGGER held_up_from_outside BEFORE UPDATE ON approvals
WHEN NEW.state = 'executed' AND OLD.state <> 'executed' AND EXISTS (SELECT 1 FROM holding_up h WHERE h.approval = NEW.id AND h.why IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'held_up_from_outside'); END;

-- Decisions that speak of money and that nothing in the budgets rests on yet.
CREATE VIEW unbudgeted AS
SELECT d.id FROM decisions d JOIN bodies b ON b.id = d.body
 WHERE d.state = 'standing' AND d.result = 'adopted' AND d.kind NOT IN ('signatories', 'procedure', 'minutes') AND b.kind IN ('council', 'board', 'executive') AND d.names_money
   AND d.id NOT IN (SELECT decision FROM tabarim WHERE decision IS NOT NULL UNION SELECT closing FROM tabarim WHERE closing IS NOT NULL UNION SELECT bridging FROM tabarim WHERE bridging IS NOT NULL
	UNION SELECT decision FROM tabar_sources WHERE decision IS NOT NULL UNION SELECT decision FROM tabar_uses WHERE decision IS NOT NULL
	UNION SELECT committee FROM budget_versions WHERE committee IS NOT NULL UNION SELECT decision FROM budget_versions WHERE decision IS NOT NULL UNION SELECT closing FROM budgets WHERE closing IS NOT NULL
	UNION SELECT decision FROM budget_changes WHERE decision IS NOT NULL UNION SELECT decision FROM contributions WHERE decision IS NOT NULL UNION SELECT decision FROM approvals WHERE decision IS NOT NULL AND state NOT IN ('rejected', 'cancelled'));

-- The last day on which something happened to a tabar: it was decided, changed, granted, asked for, committed, answered from outside, frozen, or the books told another sum of it.
CREATE VIEW tabar_movements AS
SELECT t.id AS tabar, max(coalesce((SELECT max(d.decided) FROM decisions d WHERE d.id IN (SELECT t.decision UNION ALL SELECT s.decision FROM tabar_sources s WHERE s.tabar = t.id UNION ALL SELECT u.decision FROM tabar_uses u WHERE u.tabar = t.id)), ''),
       coalesce((SELECT max(s.granted) FROM tabar_sources s WHERE s.tabar = t.id), ''),
       coalesce((SELECT max(max(coalesce(substr(a.submitted, 1, 10), ''), coalesce(a.executed, ''))) FROM tabar_uses u JOIN approvals a ON a."use" = u.id WHERE u.tabar = t.id), ''),
       coalesce((SELECT max(max(coalesce(x.submitted, ''), coalesce(x.answered, ''), coalesce(x.met, ''))) FROM external_approvals x WHERE x.tabar = t.id), ''),
       coalesce((SELECT max(f.asof) FROM tabar_uses u JOIN actuals f ON f."use" = u.id
                  WHERE u.tabar = t.id AND f.amount IS NOT (SELECT b.amount FROM actuals b WHERE b."use" = u.id AND b.asof < f.asof ORDER BY b.asof DESC LIMIT 1)), ''),
       coalesce(t.frozen, '')) AS day
  FROM tabarim t;

-- Tabarim in which nothing happened for as many months as the rule of today says: to be closed, with what becomes of their balance.
CREATE VIEW idle_tabarim AS
SELECT s.id, m.day AS since, r.value AS months, r.source
  FROM money_rules r JOIN tabar_states s ON s.state IN ('open', 'frozen') JOIN tabar_movements m ON m.tabar = s.id
 WHERE r.rule = 'inactive_months' AND r.value > 0 AND r.since <= CURRENT_DATE AND (r.until IS NULL OR r.until >= CURRENT_DATE)
   AND m.day <> '' AND m.day < date(CURRENT_DATE, '-' || r.value || ' months');

-- What can still be committed: of a line of a budget that is in force, and of a use of an open tabar. Committed is what was approved, executed or not.
-- A line answers for its code in the version that holds today. A use gives no more than the funders of its tabar approved, unless a decision bridges that.
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

-- What is left to pay of what was committed: payments that name it and were approved are gone.
CREATE VIEW payable AS
SELECT c.id, c.title, c.amount, p.paid, c.amount - p.paid AS left
  FROM (SELECT a.id, coalesce((SELECT sum(x.amount) FROM approvals x WHERE x.pays = a.id AND x.state IN ('approved', 'executed')), 0) AS paid FROM approvals a) p
  JOIN approvals c ON c.id = p.id
 WHERE c.state IN ('approved', 'executed') AND c.pays IS NULL AND coalesce(c.line, c."use") IS NOT NULL AND c.amount > 0;
CREATE TRIGGER paid_within_its_commitment_insert BEFORE INSERT ON approvals
WHEN NEW.pays IS NOT NULL AND NEW.amount > coalesce((SELECT CASE WHEN NEW.state IN ('approved', 'executed') THEN left ELSE amount END FROM payable WHERE id = NEW.pays), -1)
BEGIN SELECT RAISE(ABORT, 'paid_within_its_commitment'); END;
CREATE TRIGGER paid_within_its_commitment_update BEFORE UPDATE ON approvals
WHEN NEW.pays IS NOT NULL AND OLD.state NOT IN ('approved', 'executed') AND NEW.state NOT IN ('rejected', 'cancelled')
 AND NEW.amount > coalesce((SELECT CASE WHEN NEW.state IN ('approved', 'executed') THEN left ELSE amount END FROM payable WHERE id = NEW.pays), -1)
BEGIN SELECT RAISE(ABORT, 'paid_within_its_commitment'); END;

-- Nothing is committed before a tabar is open or a budget in force, nor beyond what is available; what is committed stays so when it is executed.
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
