-- 0024_budgets.sql: operating budgets, extraordinary budgets (tabarim), what authorities contribute, and what the books say was spent. Amounts are in agorot.

-- How far it is follows from the days entered.
CREATE TABLE budgets (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	legal_entity INTEGER NOT NULL REFERENCES legal_entities (id),
	year         INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
	title        TEXT,
	submitted    TEXT CONSTRAINT day_exists CHECK (submitted IS strftime('%Y-%m-%d', submitted, '+0 days')),  -- to the Ministry of Interior
	approved     TEXT CONSTRAINT day_exists CHECK (approved IS strftime('%Y-%m-%d', approved, '+0 days')),    -- by it
	approval     INTEGER REFERENCES documents (id),
	closed       TEXT CONSTRAINT day_exists CHECK (closed IS strftime('%Y-%m-%d', closed, '+0 days')),
	closing      INTEGER REFERENCES decisions (id),
	note         TEXT,
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT one_budget_a_year UNIQUE (legal_entity, year),
	CONSTRAINT closed_by_a_decision CHECK ((closed IS NULL) = (closing IS NULL))
) STRICT;

-- A version is drafted, then adopted whole; the next one begins as its copy.
CREATE TABLE budget_versions (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	budget   INTEGER NOT NULL REFERENCES budgets (id),
	serial   INTEGER NOT NULL CHECK (serial > 0),
	reason   TEXT,
	total    INTEGER CHECK (total >= 0),            -- when the source tells the sum and no lines
	committee INTEGER REFERENCES decisions (id),    -- of the finance committee
	decision INTEGER REFERENCES decisions (id),     -- of the council
	CONSTRAINT version_once UNIQUE (budget, serial)
) STRICT;

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

-- Between versions: from one line to another, or more income and more to spend.
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
	ministry     INTEGER NOT NULL DEFAULT 0 CHECK (ministry IN (0, 1)),     -- needs the approval of the Ministry of Interior
	submitted    TEXT CONSTRAINT day_exists CHECK (submitted IS strftime('%Y-%m-%d', submitted, '+0 days')),
	approved     TEXT CONSTRAINT day_exists CHECK (approved IS strftime('%Y-%m-%d', approved, '+0 days')),
	approval     INTEGER REFERENCES documents (id),
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
	CONSTRAINT closed_by_a_decision CHECK ((closed IS NULL) = (closing IS NULL)),
	CONSTRAINT balance_goes_somewhere CHECK (closed IS NULL OR coalesce(balance, 0) = 0 OR disposition IS NOT NULL)
) STRICT;

CREATE TABLE tabar_sources (
	id            INTEGER PRIMARY KEY,
	version       INTEGER NOT NULL DEFAULT 1,
	tabar         INTEGER NOT NULL REFERENCES tabarim (id),
	funder        TEXT NOT NULL,
	kind          TEXT NOT NULL CONSTRAINT kind_of_source CHECK (kind IN ('ministry', 'own_share', 'authority', 'loan', 'donor', 'fund', 'sale', 'unstated')),
	authority     INTEGER REFERENCES authorities (id),
	amount        INTEGER CHECK (amount >= 0),      -- approved; NULL: not stated in the source
	received      INTEGER NOT NULL DEFAULT 0 CHECK (received >= 0),
	authorization TEXT,                             -- the funder's reference
	decision      INTEGER REFERENCES decisions (id),        -- by which it was added or changed after the opening
	dropped       INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),
	CONSTRAINT source_of_an_authority CHECK (kind <> 'authority' OR authority IS NOT NULL)
) STRICT;
CREATE INDEX tabar_sources_by_tabar ON tabar_sources (tabar, id);

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

-- What an authority is to pay: basis, amount, and when.
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
CREATE TABLE contribution_payments (
	id           INTEGER PRIMARY KEY,
	version      INTEGER NOT NULL DEFAULT 1,
	contribution INTEGER NOT NULL REFERENCES contributions (id),
	received     TEXT NOT NULL CONSTRAINT day_exists CHECK (received IS strftime('%Y-%m-%d', received, '+0 days')),
	amount       INTEGER NOT NULL CHECK (amount > 0),
	reference    TEXT
) STRICT;
CREATE INDEX contribution_payments_by_contribution ON contribution_payments (contribution);

-- What bookkeeping says was spent or received up to a day; Pinkas computes no spending of its own.
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
