-- 0026_contracts.sql: contracts and agreements, by-laws and procedures, and what passes from one legal entity to the next.

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

-- The days on which an edition is in force: once its decision is, and its own first day came; a by-law, unlike a procedure, not before it was published. Until the next one begins, or it is repealed.
CREATE VIEW bylaw_terms AS
WITH starts AS (
	SELECT y.id, y.replaces, y.ended,
	       CASE WHEN (y.decision IS NOT NULL AND e.since IS NULL) OR (y.kind = 'bylaw' AND y.published IS NULL) THEN NULL
	            ELSE coalesce(nullif(max(coalesce(y.since, ''), CASE y.kind WHEN 'bylaw' THEN y.published ELSE '' END, coalesce(e.since, '')), ''), y.published) END AS since
	  FROM bylaws y LEFT JOIN entering e ON e.id = y.decision)
SELECT y.id, y.since, min(coalesce((SELECT strftime('%Y-%m-%d', n.since, '-1 day') FROM starts n WHERE n.replaces = y.id), '9999-12-31'),
                          coalesce(strftime('%Y-%m-%d', y.ended, '-1 day'), '9999-12-31')) AS until
  FROM starts y;

-- When one legal entity succeeds another: what becomes of each thing the other had, by which decision and from which day.
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
CREATE INDEX transfers_by_contract ON transfers (contract) WHERE contract IS NOT NULL;
CREATE INDEX transfers_by_account ON transfers (account) WHERE account IS NOT NULL;
CREATE INDEX transfers_by_signatory ON transfers (signatory) WHERE signatory IS NOT NULL;
CREATE INDEX transfers_by_tabar ON transfers (tabar) WHERE tabar IS NOT NULL;
CREATE INDEX transfers_by_guarantee ON transfers (guarantee) WHERE guarantee IS NOT NULL;

-- What was said and stands: day is the first day of it, NULL while its decision waits. A decision that was rejected, or revoked before that day, says nothing.
CREATE VIEW fates AS
SELECT t.id, t."from", t."to", t.fate, t.contract, t.account, t.signatory, t.tabar, t.guarantee, t.decision, max(t.day, e.since) AS day, t.what, t.thing
  FROM transfers t JOIN decisions d ON d.id = t.decision JOIN entering e ON e.id = t.decision
 WHERE d.state = 'standing' AND d.result = 'adopted'
   AND NOT EXISTS (SELECT 1 FROM conditions c WHERE c.decision = t.decision AND c.answer = 'rejected')
   AND NOT EXISTS (SELECT 1 FROM amendments x JOIN entering r ON r.id = x.decision
                    WHERE x.earlier = t.decision AND x.how IN ('revokes', 'supersedes') AND r.since <= coalesce(max(t.day, e.since), '9999-12-31'));

-- What may pass to a successor: what it is called, and its page.
CREATE VIEW things AS
SELECT 'contract' AS what, id, title || ', ' || party AS name, NULL AS name_ar, NULL AS name_en, '/contracts/' || id AS page, NULL AS scope FROM contracts
UNION ALL SELECT 'guarantee', id, title || ', ' || party, NULL, NULL, '/contracts/' || id, NULL FROM contracts
UNION ALL SELECT 'account', id, name, NULL, NULL, '/bank_accounts/' || id, NULL FROM bank_accounts
UNION ALL SELECT 'signatory', s.id, p.name, p.name_ar, p.name_en, '/signatories/' || s.id, s.scope FROM signatories s JOIN people p ON p.id = s.person
UNION ALL SELECT 'tabar', id, title, NULL, NULL, '/tabarim/' || id, NULL FROM tabarim;

-- Whose a thing is, and on which days: whoever had it first until it moves, then whoever it moved to. over: its own last day. An appointment is never another's: it ends, and the successor appoints anew.
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

-- The same with what was said of it there: transfer is the line that stands, settled the day from which it does, if any.
CREATE VIEW holdings AS
WITH said AS MATERIALIZED (SELECT id, what, thing, "from", fate, day FROM fates)
SELECT h.what, h.id, h.legal_entity, h.since, h.until, h.over, f.id AS transfer, f.fate, f.day AS settled
  FROM holders h LEFT JOIN said f ON f.what = h.what AND f.thing = h.id AND f."from" = h.legal_entity;

-- Whoever has it says what becomes of it, once; what stands upon that is not pulled away.
CREATE TRIGGER transfer_from_its_holder BEFORE INSERT ON transfers
WHEN NOT EXISTS (SELECT 1 FROM holders h WHERE h.what = NEW.what AND h.id = NEW.thing AND h.legal_entity = NEW."from" AND h.since <= NEW.day)
BEGIN SELECT RAISE(ABORT, 'transfer_from_its_holder'); END;
CREATE TRIGGER said_once BEFORE INSERT ON transfers
WHEN EXISTS (SELECT 1 FROM fates t WHERE t."from" = NEW."from" AND t.what = NEW.what AND t.thing = NEW.thing)
BEGIN SELECT RAISE(ABORT, 'said_once'); END;
CREATE TRIGGER something_rests_on_it BEFORE UPDATE ON transfers
WHEN (OLD.fate <> NEW.fate OR OLD."to" IS NOT NEW."to" OR OLD.day <> NEW.day OR OLD.decision <> NEW.decision)
 AND ((OLD.signatory IS NOT NULL AND OLD.fate = 'moves') OR EXISTS (SELECT 1 FROM fates t WHERE t."from" = OLD."to" AND t.what = OLD.what AND t.thing = OLD.thing))
BEGIN SELECT RAISE(ABORT, 'something_rests_on_it'); END;

-- Requests under way whose account or tabar is no longer that of the entity they are asked for: it moved, to whom, from which day and by which decision.
CREATE VIEW moved_requests AS
WITH moves AS NOT MATERIALIZED (
	SELECT a.id AS approval, a.legal_entity, f.what, f.thing, f.account, f.tabar, f."to", f.day, f.decision, f.id AS transfer
	  FROM approvals a JOIN fates f ON f.account = a.account WHERE f.fate = 'moves' AND f."from" = a.legal_entity AND f.day <= CURRENT_DATE AND a.state IN ('draft', 'submitted', 'returned')
	UNION ALL
	SELECT a.id, a.legal_entity, f.what, f.thing, f.account, f.tabar, f."to", f.day, f.decision, f.id
	  FROM approvals a JOIN tabar_uses u ON u.id = a."use" JOIN fates f ON f.tabar = u.tabar WHERE f.fate = 'moves' AND f."from" = a.legal_entity AND f.day <= CURRENT_DATE AND a.state IN ('draft', 'submitted', 'returned'))
SELECT m.approval, m.what, m.thing, m."to", m.day, m.decision, m.transfer FROM moves m
 WHERE NOT EXISTS (SELECT 1 FROM transfers b JOIN fates k ON k.id = b.id WHERE (b.account = m.account OR b.tabar = m.tabar) AND b."to" = m.legal_entity AND k.fate = 'moves' AND k.day > m.day AND k.day <= CURRENT_DATE);    -- it came back

-- They are not signed from that day on, nor does a round of them begin: who asked asks anew for the entity that has it, or withdraws.
CREATE TRIGGER what_moved_is_not_signed BEFORE INSERT ON approval_signatures
WHEN EXISTS (SELECT 1 FROM moved_requests m WHERE m.approval = NEW.approval AND m.day <= coalesce(NEW.signed, substr(NEW.at, 1, 10)))
BEGIN SELECT RAISE(ABORT, 'what_moved_is_not_signed'); END;
CREATE TRIGGER what_moved_is_not_submitted BEFORE UPDATE ON approvals
WHEN NEW.hash IS NOT OLD.hash AND EXISTS (SELECT 1 FROM moved_requests m WHERE m.approval = NEW.id)
BEGIN SELECT RAISE(ABORT, 'what_moved_is_not_submitted'); END;

-- Nothing is begun by an entity that is no more.
CREATE TRIGGER contract_of_an_entity_that_was BEFORE INSERT ON contracts
WHEN EXISTS (SELECT 1 FROM legal_entities l WHERE l.id = NEW.legal_entity AND l.until < coalesce(NEW.signed, NEW.since))
BEGIN SELECT RAISE(ABORT, 'entity_had_ended'); END;
CREATE TRIGGER contract_of_an_entity_that_was_later BEFORE UPDATE ON contracts
WHEN EXISTS (SELECT 1 FROM legal_entities l WHERE l.id = NEW.legal_entity AND l.until < NEW.signed) AND NEW.signed IS NOT OLD.signed
BEGIN SELECT RAISE(ABORT, 'entity_had_ended'); END;
CREATE TRIGGER account_of_an_entity_that_was BEFORE INSERT ON bank_accounts
WHEN EXISTS (SELECT 1 FROM legal_entities l WHERE l.id = NEW.legal_entity AND l.until < NEW.opened)
BEGIN SELECT RAISE(ABORT, 'entity_had_ended'); END;

-- What stands as a paper of a meeting, as a scan of what was signed or of old minutes is read by whoever reads those, which is everybody who signed
-- in (person NULL). What is to be signed, and what proves a signature or a right to sign, is read by those who read requests or signatories; what is used for nothing, or was taken back from where it was, only by who brought it, the secretary and the auditor.
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
