-- 0018_conditions.sql: what a decision still waits for, and which earlier one it changes.

-- An answer from outside that a decision waits for before it is in force.
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

-- What a later decision does to an earlier one; neither is written over.
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

-- Whether a decision that was adopted has force: changed by a later one that has, or waiting for an answer from outside.
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

-- A team or steering committee founded by a decision: until when it is to bring its recommendations.
ALTER TABLE bodies ADD COLUMN due TEXT CONSTRAINT day_exists CHECK (due IS strftime('%Y-%m-%d', due, '+0 days'));
