-- 0023_signatories.sql: who may sign what, up to how much, with whom, from when to when, and by which decision.

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

-- Which signatures bind a legal entity, in a scope, on an account, for an amount: so many of group A (the chair and deputies), B (the treasurer) and C (the others).
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

-- On any day one rule, and no more, holds for an amount on an account; what is said of one account goes before what is said of all.
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
CREATE TRIGGER account_of_its_entity_rule BEFORE INSERT ON signing_rules
WHEN NEW.account IS NOT NULL AND (SELECT legal_entity FROM bank_accounts WHERE id = NEW.account) <> NEW.legal_entity
 AND NOT EXISTS (SELECT 1 FROM transfers t WHERE t.account = NEW.account AND t."to" = NEW.legal_entity)     -- it passes to it (migration 0026)
BEGIN SELECT RAISE(ABORT, 'account_of_its_entity'); END;

-- An appointment: one person, one scope; replaced and ended, never written over.
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
CREATE INDEX signatories_by_person ON signatories (person, scope);
CREATE INDEX signatories_by_entity ON signatories (legal_entity, scope);
CREATE INDEX signatories_by_decision ON signatories (decision);

CREATE TRIGGER account_of_its_entity BEFORE INSERT ON signatories
WHEN NEW.account IS NOT NULL AND (SELECT legal_entity FROM bank_accounts WHERE id = NEW.account) <> NEW.legal_entity
 AND NOT EXISTS (SELECT 1 FROM transfers t WHERE t.account = NEW.account AND t."to" = NEW.legal_entity)     -- it passes to it (migration 0026)
BEGIN SELECT RAISE(ABORT, 'account_of_its_entity'); END;

-- Whom, for what, how much, with whom and by which decision never change: another appointment replaces this one.
CREATE TRIGGER appointments_are_replaced BEFORE UPDATE ON signatories
WHEN OLD.legal_entity <> NEW.legal_entity OR OLD.person <> NEW.person OR OLD.capacity <> NEW.capacity OR OLD."group" <> NEW."group" OR OLD.scope <> NEW.scope
  OR OLD.account IS NOT NEW.account OR OLD.ceiling IS NOT NEW.ceiling OR OLD.joint IS NOT NEW.joint OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
  OR OLD.decision IS NOT NEW.decision OR OLD.membership IS NOT NEW.membership OR OLD.office IS NOT NEW.office OR OLD.replaces IS NOT NEW.replaces
  OR (OLD.ended IS NOT NULL AND OLD.ended IS NOT NEW.ended)
BEGIN SELECT RAISE(ABORT, 'appointments_are_replaced'); END;

-- One appointment at a time of a person in a scope and on an account; one for all accounts is one for each.
CREATE TRIGGER appointed_once BEFORE INSERT ON signatories
WHEN EXISTS (SELECT 1 FROM signatories s WHERE s.person = NEW.person AND s.scope = NEW.scope AND s.legal_entity = NEW.legal_entity
             AND (s.account IS NULL OR NEW.account IS NULL OR s.account = NEW.account)
             AND coalesce(s.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(NEW.until, '9999') >= coalesce(s.since, '0000')
             AND (s.ended IS NULL OR s.ended > max(coalesce(s.since, '0000'), coalesce(NEW.since, '0000')))
             AND (NEW.ended IS NULL OR NEW.ended > max(coalesce(s.since, '0000'), coalesce(NEW.since, '0000'))))
BEGIN SELECT RAISE(ABORT, 'appointed_once'); END;

-- Who signs as chair, deputy, treasurer, chief executive or secretary is that in this legal entity, and the appointment rests on it.
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

-- The auditor never signs, and whoever may sign does not become the auditor while it lasts.
CREATE TRIGGER auditor_never_signs BEFORE INSERT ON signatories
WHEN EXISTS (SELECT 1 FROM offices o WHERE o.person = NEW.person AND o.kind = 'auditor'
             AND coalesce(o.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(o.since, '0000') <= coalesce(NEW.until, '9999')
             AND (NEW.ended IS NULL OR NEW.ended > max(coalesce(NEW.since, '0000'), coalesce(o.since, '0000'))))
  OR EXISTS (SELECT 1 FROM users u WHERE u.person = NEW.person AND u.role = 'auditor'
             AND coalesce(u.until, '9999') >= coalesce(NEW.since, '0000') AND coalesce(u.since, '0000') <= coalesce(NEW.until, '9999')
             AND (NEW.ended IS NULL OR NEW.ended > max(coalesce(NEW.since, '0000'), coalesce(u.since, '0000'))))
BEGIN SELECT RAISE(ABORT, 'auditor_never_signs'); END;
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

-- From which day a decision is in force: NULL when it is void, was rejected, or waits for an answer from outside or got none. Of one without a day: from the end of its year.
CREATE VIEW entering AS
SELECT d.id, CASE WHEN d.state = 'standing' AND d.result = 'adopted'
                   AND NOT EXISTS (SELECT 1 FROM conditions c WHERE c.decision = d.id AND (c.answer IS NULL OR c.answer = 'rejected'))
                  THEN max(coalesce(d.effective, d.decided, d.year || '-12-31'),
                           coalesce((SELECT max(c.answered) FROM conditions c WHERE c.decision = d.id), '0000-01-01')) END AS since
  FROM decisions d;

-- The days on which an appointment holds: since is NULL when it never does, as when the source does not state for what it is. What passes to a successor (fates, migration 0026) ends it, or begins it there. forced: the day its decision came in force; last: its last day, held or not, and why it ends then.
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
