-- 0007_rules.sql: what binds a body, dated and with its legal source.

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

-- How many of so many members a rule asks for: (members * times + rest) / parts, which is k, n/d rounded up, or more than n/d.
CREATE VIEW shares AS
SELECT id AS rule,
       CASE WHEN instr(value, '/') > 0 THEN CAST(value AS INTEGER) ELSE 0 END AS times,
       CASE WHEN instr(value, '/') > 0 THEN CAST(substr(value, instr(value, '/') + 1) AS INTEGER) ELSE 1 END AS parts,
       CASE WHEN instr(value, '/') = 0 THEN CAST(value AS INTEGER)
            WHEN substr(value, -1) = '+' THEN CAST(substr(value, instr(value, '/') + 1) AS INTEGER)
            ELSE CAST(substr(value, instr(value, '/') + 1) AS INTEGER) - 1 END AS rest
  FROM rules;
