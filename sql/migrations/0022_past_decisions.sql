-- 0022_past_decisions.sql: decisions taken before the register, as old minutes have them, outside the numbered series.

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
CREATE INDEX past_decisions_by_day ON past_decisions (coalesce(decided, year || '-00-00', '0000-00-00'), id);
CREATE INDEX past_decisions_by_title ON past_decisions (title);
CREATE INDEX past_decisions_by_number ON past_decisions (number);
CREATE INDEX past_decisions_by_document ON past_decisions (document) WHERE document IS NOT NULL;
CREATE INDEX past_decisions_by_body ON past_decisions (body);

-- The same entry is made once, however often a file is brought in.
CREATE TRIGGER past_decisions_once BEFORE INSERT ON past_decisions
WHEN EXISTS (SELECT 1 FROM past_decisions p WHERE p.title = NEW.title AND p.decided IS NEW.decided AND p.year IS NEW.year AND p.body IS NEW.body
             AND p.body_name IS NEW.body_name AND p.number IS NEW.number AND p.state = 'standing')
BEGIN SELECT RAISE(ABORT, 'past_decisions_once'); END;
