-- 0023_signatories.sql: who may sign what, up to how much, with whom, from when to when, and by which decision.

CREATE TABLE bank_accounts (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER NOT NULL REFERENCES legal_entities (id),
	bank         TEXT NOT NULL,
	branch       TEXT NOT NULL,
	number       TEXT NOT NULL,         -- lists show its last three figures
	purpose      TEXT,
	opened       TEXT CONSTRAINT day_exists CHECK (opened IS strftime('%Y-%m-%d', opened, '+0 days')),
	decision     INTEGER REFERENCES decisions (id),
	closed       TEXT CONSTRAINT day_exists CHECK (closed IS strftime('%Y-%m-%d', closed, '+0 days')),
	closing      INTEGER REFERENCES decisions (id),     -- by which it was closed
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
	least        INTEGER CHECK (least >= 0),        -- agorot; the rule holds from this amount on
	most         INTEGER CHECK (most > 0),          -- agorot; up to this one, itself included
	group_a      INTEGER NOT NULL DEFAULT 0 CHECK (group_a BETWEEN 0 AND 5),
	group_b      INTEGER NOT NULL DEFAULT 0 CHECK (group_b BETWEEN 0 AND 5),
	group_c      INTEGER NOT NULL DEFAULT 0 CHECK (group_c BETWEEN 0 AND 5),
	stamp        INTEGER NOT NULL DEFAULT 0 CHECK (stamp IN (0, 1)),
	source       TEXT NOT NULL,         -- the law, order or decision it comes from
	decision     INTEGER REFERENCES decisions (id),
	since        TEXT NOT NULL CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until        TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	confirmed    TEXT CONSTRAINT day_exists CHECK (confirmed IS strftime('%Y-%m-%d', confirmed, '+0 days')),  -- by the legal adviser; NULL: a default
	confirmer    INTEGER REFERENCES people (id),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR until >= since),
	CONSTRAINT most_is_more_than_least CHECK (most IS NULL OR least IS NULL OR most >= least),
	CONSTRAINT somebody_signs CHECK (group_a + group_b + group_c > 0)
) STRICT;
CREATE INDEX signing_rules_by_entity ON signing_rules (legal_entity, scope, since);

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
	ceiling      INTEGER CHECK (ceiling > 0),       -- agorot, itself included; NULL: none
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
	CONSTRAINT appointed_by_a_decision CHECK (decision IS NOT NULL OR note IS NOT NULL)
) STRICT;
CREATE INDEX signatories_by_person ON signatories (person, scope);
CREATE INDEX signatories_by_entity ON signatories (legal_entity, scope);
CREATE INDEX signatories_by_decision ON signatories (decision);
