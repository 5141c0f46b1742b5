-- 0015_users.sql: the roles people hold in this register, from when to when.

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

-- Roles whose holders have to add an application for codes, and within how many days of being told.
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

-- Once a year somebody goes through who holds which role, and what came of it.
CREATE TABLE access_reviews (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	day      TEXT NOT NULL CONSTRAINT day_exists CHECK (day IS strftime('%Y-%m-%d', day, '+0 days')),
	reviewer INTEGER NOT NULL REFERENCES people (id),
	findings TEXT NOT NULL
) STRICT;

-- The auditor holds no executive role (domain b.11).
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
