-- 0024_budgets.sql: operating budgets, extraordinary budgets (tabarim), what authorities contribute, and what the books say was spent. Amounts are in agorot.

-- How far it is follows from the days entered.
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
	adopted  TEXT CONSTRAINT day_exists CHECK (adopted IS strftime('%Y-%m-%d', adopted, '+0 days')),    -- by a decision that is not in this register
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

-- Thresholds of money that are numbers of law or of an order: dated, sourced, confirmed by the legal adviser.
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

-- Decisions that bind: adopted, standing, nothing outstanding, their day has come; what a later one put in their place still began by them.
-- CURRENT_DATE is the day of whoever asks: this program answers it with the day of the request.
CREATE VIEW binding AS
SELECT d.id FROM decisions d JOIN force f ON f.id = d.id
 WHERE d.state = 'standing' AND d.result = 'adopted' AND f.force IN ('in_force', 'superseded') AND (d.effective IS NULL OR d.effective <= CURRENT_DATE);

-- Does a tabar need the Ministry of Interior: because it was said so of it, or by the rule of the day it was decided, as a loan pays for it?
CREATE VIEW tabar_demands AS
SELECT t.id, CASE WHEN t.ministry THEN 'said' ELSE 'loan' END AS why, CASE WHEN t.ministry THEN NULL ELSE r.id END AS rule
  FROM tabarim t LEFT JOIN decisions d ON d.id = t.decision
  LEFT JOIN money_rules r ON r.rule = 'ministry_for_loan' AND r.since <= coalesce(d.decided, CURRENT_DATE) AND (r.until IS NULL OR r.until >= coalesce(d.decided, CURRENT_DATE))
 WHERE t.ministry OR (r.value > 0 AND EXISTS (SELECT 1 FROM tabar_sources s WHERE s.tabar = t.id AND s.kind = 'loan' AND NOT s.dropped));

-- Of the applications to one approver for one thing the last counts (external_approvals, 0025): what it holds up, and why.
CREATE VIEW holding_up AS
SELECT x.id, x.approval, x.tabar, x.contract, x.budget_version, x.approver,
       CASE WHEN x.answer IS NULL THEN CASE WHEN x.submitted IS NULL THEN 'unsubmitted' ELSE 'unanswered' END WHEN x.answer = 'rejected' THEN 'refused'
            WHEN x.answer = 'conditional' AND x.met IS NULL THEN 'conditional' END AS why
  FROM external_approvals x
 WHERE NOT EXISTS (SELECT 1 FROM external_approvals y WHERE y.id > x.id AND y.approver = x.approver AND y.authority IS x.authority AND y.named IS x.named
                      AND y.approval IS x.approval AND y.tabar IS x.tabar AND y.contract IS x.contract AND y.budget_version IS x.budget_version);

-- How far a tabar is, from the facts entered: a decision whose day has come, the answers from outside, a freeze, a closing.
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

-- What keeps a version of a budget from being in force once it is adopted: an answer from outside, or that the Ministry of Interior was not asked.
CREATE VIEW budget_obstacles AS
WITH held AS MATERIALIZED (SELECT budget_version, approver, why FROM holding_up WHERE budget_version IS NOT NULL)
SELECT v.id, coalesce((SELECT h.why FROM held h WHERE h.budget_version = v.id AND h.why IS NOT NULL ORDER BY h.why <> 'refused', h.why LIMIT 1),
                      CASE WHEN b.ministry AND NOT EXISTS (SELECT 1 FROM held h WHERE h.budget_version = v.id AND h.approver IN ('interior', 'interior_district') AND h.why IS NULL) THEN 'unasked' END) AS why
  FROM budget_versions v JOIN budgets b ON b.id = v.budget;

-- The version of a budget that holds: the last one that was adopted, is in force and waits for nobody outside. While there is none, version is the last one adopted, which waits.
CREATE VIEW budget_current AS
WITH obstacles AS MATERIALIZED (SELECT id FROM budget_obstacles WHERE why IS NOT NULL), bound AS MATERIALIZED (SELECT id FROM binding),
its AS MATERIALIZED (
	SELECT b.id AS budget,
	       (SELECT v.id FROM budget_versions v WHERE v.budget = b.id AND (v.adopted IS NOT NULL OR EXISTS (SELECT 1 FROM bound WHERE bound.id = v.decision)) AND NOT EXISTS (SELECT 1 FROM obstacles o WHERE o.id = v.id) ORDER BY v.serial DESC LIMIT 1) AS holds,
	       (SELECT v.id FROM budget_versions v WHERE v.budget = b.id AND (v.adopted IS NOT NULL OR EXISTS (SELECT 1 FROM bound WHERE bound.id = v.decision)) ORDER BY v.serial DESC LIMIT 1) AS adopted
	  FROM budgets b)
SELECT budget, coalesce(holds, adopted) AS version, holds, adopted FROM its;

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

-- Lines with what changes made of them since their version; the first line of that code tells them apart from others.
CREATE VIEW line_amounts AS
WITH its AS MATERIALIZED (
	SELECT l.id, v.budget, l.budget_version, l.code,
	       l.amount + coalesce((SELECT sum(c.amount) FROM budget_changes c WHERE c.to_line = l.id AND (c.decision IS NULL AND c.kind = 'virement' OR EXISTS (SELECT 1 FROM binding WHERE binding.id = c.decision))), 0)
	                + coalesce((SELECT sum(CASE c.kind WHEN 'supplementary' THEN c.amount ELSE -c.amount END) FROM budget_changes c WHERE c.from_line = l.id AND (c.decision IS NULL AND c.kind = 'virement' OR EXISTS (SELECT 1 FROM binding WHERE binding.id = c.decision))), 0) AS amount
	  FROM budget_lines l JOIN budget_versions v ON v.id = l.budget_version)
SELECT * FROM its;

-- Sources and uses, and what holds once the tabar is approved: they come with the decision that opens it, are changed by another that binds, and never after it is closed.
CREATE TRIGGER sources_change_by_decision_insert BEFORE INSERT ON tabar_sources
WHEN (SELECT state FROM tabar_states WHERE id = NEW.tabar) NOT IN ('proposed', 'closed') AND (NEW.decision IS NULL OR NOT EXISTS (SELECT 1 FROM binding WHERE binding.id = NEW.decision) AND NEW.decision IS NOT (SELECT decision FROM tabarim WHERE id = NEW.tabar))
BEGIN SELECT RAISE(ABORT, 'tabar_changes_by_decision'); END;
CREATE TRIGGER sources_change_by_decision_update BEFORE UPDATE ON tabar_sources
WHEN (OLD.amount IS NOT NEW.amount OR OLD.dropped <> NEW.dropped OR OLD.funder <> NEW.funder OR OLD.kind <> NEW.kind)
 AND (SELECT state FROM tabar_states WHERE id = NEW.tabar) NOT IN ('proposed', 'closed') AND (NEW.decision IS NULL OR NOT EXISTS (SELECT 1 FROM binding WHERE binding.id = NEW.decision))
BEGIN SELECT RAISE(ABORT, 'tabar_changes_by_decision'); END;
CREATE TRIGGER uses_change_by_decision_insert BEFORE INSERT ON tabar_uses
WHEN (SELECT state FROM tabar_states WHERE id = NEW.tabar) NOT IN ('proposed', 'closed') AND (NEW.decision IS NULL OR NOT EXISTS (SELECT 1 FROM binding WHERE binding.id = NEW.decision) AND NEW.decision IS NOT (SELECT decision FROM tabarim WHERE id = NEW.tabar))
BEGIN SELECT RAISE(ABORT, 'tabar_changes_by_decision'); END;
CREATE TRIGGER uses_change_by_decision_update BEFORE UPDATE ON tabar_uses
WHEN (OLD.amount IS NOT NEW.amount OR OLD.dropped <> NEW.dropped OR OLD.purpose <> NEW.purpose)
 AND (SELECT state FROM tabar_states WHERE id = NEW.tabar) NOT IN ('proposed', 'closed') AND (NEW.decision IS NULL OR NOT EXISTS (SELECT 1 FROM binding WHERE binding.id = NEW.decision))
BEGIN SELECT RAISE(ABORT, 'tabar_changes_by_decision'); END;
CREATE TRIGGER closed_tabarim_are_final_sources BEFORE UPDATE ON tabar_sources
WHEN (SELECT closing FROM tabarim WHERE id = NEW.tabar) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'closed_tabar_is_final'); END;
CREATE TRIGGER closed_tabarim_are_final_uses BEFORE UPDATE ON tabar_uses
WHEN (SELECT closing FROM tabarim WHERE id = NEW.tabar) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'closed_tabar_is_final'); END;
CREATE TRIGGER closed_tabarim_are_final BEFORE UPDATE ON tabarim WHEN OLD.closing IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'closed_tabar_is_final'); END;
CREATE TRIGGER closed_tabarim_take_no_sources BEFORE INSERT ON tabar_sources
WHEN EXISTS (SELECT 1 FROM tabarim t WHERE t.id = NEW.tabar AND t.closing IS NOT NULL AND NEW.decision IS NOT t.decision)
BEGIN SELECT RAISE(ABORT, 'closed_tabar_is_final'); END;
CREATE TRIGGER closed_tabarim_take_no_uses BEFORE INSERT ON tabar_uses
WHEN EXISTS (SELECT 1 FROM tabarim t WHERE t.id = NEW.tabar AND t.closing IS NOT NULL AND NEW.decision IS NOT t.decision)
BEGIN SELECT RAISE(ABORT, 'closed_tabar_is_final'); END;

-- Uses never exceed sources: of a proposal, where the sources are all stated; once a decision opens it, what is not stated counts for nothing. covering: the most that uses may come to, NULL where that is not known.
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
CREATE TRIGGER opened_within_its_sources BEFORE UPDATE ON tabarim
WHEN NEW.decision IS NOT NULL AND OLD.decision IS NULL AND (SELECT uses > coalesce(stated, 0) FROM tabar_sums WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'uses_exceed_sources'); END;
CREATE TRIGGER uses_within_sources_insert AFTER INSERT ON tabar_uses
WHEN (SELECT uses > covering FROM tabar_sums WHERE id = NEW.tabar)
BEGIN SELECT RAISE(ABORT, 'uses_exceed_sources'); END;
CREATE TRIGGER uses_within_sources_update AFTER UPDATE ON tabar_uses
WHEN (SELECT uses > covering FROM tabar_sums WHERE id = NEW.tabar)
BEGIN SELECT RAISE(ABORT, 'uses_exceed_sources'); END;
CREATE TRIGGER sources_cover_uses_insert AFTER INSERT ON tabar_sources
WHEN (SELECT uses > covering FROM tabar_sums WHERE id = NEW.tabar)
BEGIN SELECT RAISE(ABORT, 'uses_exceed_sources'); END;
CREATE TRIGGER sources_cover_uses_update AFTER UPDATE ON tabar_sources
WHEN (SELECT uses > covering FROM tabar_sums WHERE id = NEW.tabar)
BEGIN SELECT RAISE(ABORT, 'uses_exceed_sources'); END;

-- A version that was adopted stays as it is; so does a budget that was closed. One that was entered by its sum alone may get its lines later, up to that sum.
CREATE TRIGGER adopted_versions_are_final_insert BEFORE INSERT ON budget_lines
WHEN EXISTS (SELECT 1 FROM budget_versions v WHERE v.id = NEW.budget_version AND coalesce(v.decision, v.adopted) IS NOT NULL
              AND (v.total IS NULL OR v.total < NEW.amount + coalesce((SELECT sum(l.amount) FROM budget_lines l WHERE l.budget_version = v.id AND l.kind = NEW.kind), 0)))
BEGIN SELECT RAISE(ABORT, 'adopted_version_is_final'); END;
CREATE TRIGGER adopted_versions_are_final_update BEFORE UPDATE ON budget_lines
WHEN (OLD.amount <> NEW.amount OR OLD.dropped <> NEW.dropped OR OLD.code <> NEW.code OR OLD.kind <> NEW.kind OR OLD.title <> NEW.title OR OLD.contingency <> NEW.contingency)
 AND (SELECT coalesce(decision, adopted) FROM budget_versions WHERE id = NEW.budget_version) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'adopted_version_is_final'); END;
CREATE TRIGGER adopted_versions_balance BEFORE UPDATE ON budget_versions
WHEN coalesce(NEW.decision, NEW.adopted) IS NOT NULL AND coalesce(OLD.decision, OLD.adopted) IS NULL
 AND (SELECT sum(CASE kind WHEN 'income' THEN amount ELSE -amount END) FROM budget_lines WHERE budget_version = NEW.id AND NOT dropped) <> 0
BEGIN SELECT RAISE(ABORT, 'income_equals_expense'); END;
CREATE TRIGGER adopted_versions_stay BEFORE UPDATE ON budget_versions
WHEN coalesce(OLD.decision, OLD.adopted) IS NOT NULL AND (NEW.decision IS NOT OLD.decision AND OLD.decision IS NOT NULL OR NEW.total IS NOT OLD.total OR NEW.serial <> OLD.serial OR NEW.budget <> OLD.budget)
BEGIN SELECT RAISE(ABORT, 'adopted_version_is_final'); END;
CREATE TRIGGER closed_budgets_are_final BEFORE UPDATE ON budgets WHEN OLD.closing IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'closed_budget_is_final'); END;

-- What is still owed of an instalment.
CREATE VIEW contribution_sums AS
SELECT c.id, c.authority, c.due, c.amount, coalesce((SELECT sum(p.amount) FROM contribution_payments p WHERE p.contribution = c.id), 0) AS paid,
       c.amount - coalesce((SELECT sum(p.amount) FROM contribution_payments p WHERE p.contribution = c.id), 0) AS owed
  FROM contributions c;
CREATE TRIGGER payments_within_contributions AFTER INSERT ON contribution_payments
WHEN (SELECT owed < 0 FROM contribution_sums WHERE id = NEW.contribution)
BEGIN SELECT RAISE(ABORT, 'payments_within_contributions'); END;

-- Who sees which contributions: whoever holds a role beside an authority's own sees all of them, a coordinator or a buyer those of the authority.
CREATE VIEW contribution_readers AS
SELECT u.person, a.id AS authority, u.since, u.until
  FROM users u JOIN authorities a ON u.role NOT IN ('coordinator', 'authority_buyer') OR a.id = u.authority;
