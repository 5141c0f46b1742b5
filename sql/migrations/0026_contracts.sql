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
	options      TEXT,                  -- to prolong it: until when, by whom
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
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT published_somewhere CHECK ((published IS NULL) = ("where" IS NULL))
) STRICT;
CREATE INDEX bylaws_by_title ON bylaws (title, edition);
CREATE TRIGGER published_text_is_final BEFORE UPDATE ON bylaws
WHEN OLD.published IS NOT NULL AND (OLD.text <> NEW.text OR OLD.title <> NEW.title OR OLD.edition <> NEW.edition OR OLD.decision IS NOT NEW.decision OR OLD.published IS NOT NEW.published)
BEGIN SELECT RAISE(ABORT, 'published_text_is_final'); END;

-- When one legal entity succeeds another: what becomes of each thing the other had, by which decision and from which day.
CREATE TABLE transfers (
	id        INTEGER PRIMARY KEY,
	version   INTEGER NOT NULL DEFAULT 1,
	"from"    INTEGER NOT NULL REFERENCES legal_entities (id),
	"to"      INTEGER REFERENCES legal_entities (id),
	fate      TEXT NOT NULL CONSTRAINT fate_of_a_thing CHECK (fate IN ('moves', 'stays')),
	contract  INTEGER UNIQUE REFERENCES contracts (id),
	account   INTEGER UNIQUE REFERENCES bank_accounts (id),
	signatory INTEGER UNIQUE REFERENCES signatories (id),
	tabar     INTEGER UNIQUE REFERENCES tabarim (id),
	guarantee INTEGER UNIQUE REFERENCES contracts (id),     -- the guarantee given for that contract
	day       TEXT NOT NULL CONSTRAINT day_exists CHECK (day IS strftime('%Y-%m-%d', day, '+0 days')),
	decision  INTEGER NOT NULL REFERENCES decisions (id),
	note      TEXT,
	illustration INTEGER NOT NULL DEFAULT 0 CHECK (illustration IN (0, 1)),
	CONSTRAINT one_thing_is_transferred CHECK ((contract IS NOT NULL) + (account IS NOT NULL) + (signatory IS NOT NULL) + (tabar IS NOT NULL) + (guarantee IS NOT NULL) = 1),
	CONSTRAINT moves_to_another CHECK ((fate = 'moves') = ("to" IS NOT NULL) AND ("to" IS NULL OR "to" <> "from"))
) STRICT;

-- Everything of a legal entity that goes on until something is said of it: what, its id, the entity. What has its fate has a transfer.
CREATE VIEW holdings AS
SELECT 'contract' AS what, c.id, c.legal_entity, (SELECT t.id FROM transfers t WHERE t.contract = c.id) AS transfer, coalesce(c.ended, c.until) AS over FROM contracts c
UNION ALL SELECT 'guarantee', c.id, c.legal_entity, (SELECT t.id FROM transfers t WHERE t.guarantee = c.id), coalesce(c.guarantee_until, c.ended, c.until) FROM contracts c WHERE c.guarantee > 0
UNION ALL SELECT 'account', k.id, k.legal_entity, (SELECT t.id FROM transfers t WHERE t.account = k.id), k.closed FROM bank_accounts k
UNION ALL SELECT 'signatory', s.id, s.legal_entity, (SELECT t.id FROM transfers t WHERE t.signatory = s.id), nullif((SELECT e.last FROM terms e WHERE e.signatory = s.id), '9999-12-31') FROM signatories s WHERE s.scope <> 'unstated'
UNION ALL SELECT 'tabar', b.id, b.legal_entity, (SELECT t.id FROM transfers t WHERE t.tabar = b.id), CASE WHEN b.closed IS NOT NULL THEN b.closed END FROM tabarim b;

-- What stands as a paper of a meeting, as a scan of what was signed or of old minutes is read by whoever reads those, which is everybody who signed
-- in (person NULL). What is to be signed, and what proves a signature or a right to sign, is read by those who read requests or signatories; what is used for nothing, or was taken back from where it was, only by who brought it, the secretary and the auditor.
CREATE VIEW document_readers AS
SELECT document, NULL AS person, NULL AS since, NULL AS until FROM attachments WHERE withdrawn IS NULL
UNION ALL SELECT document, NULL, NULL, NULL FROM signatures WHERE document IS NOT NULL
UNION ALL SELECT document, NULL, NULL, NULL FROM past_decisions WHERE document IS NOT NULL AND state = 'standing'
UNION ALL SELECT id, person, NULL, NULL FROM documents WHERE person IS NOT NULL
UNION ALL SELECT d.id, u.person, u.since, u.until FROM documents d JOIN users u ON u.role IN ('secretary', 'auditor')
UNION ALL SELECT approval, NULL, NULL, NULL FROM budgets WHERE approval IS NOT NULL
UNION ALL SELECT x.document, u.person, u.since, u.until
  FROM (SELECT document FROM approval_papers UNION SELECT scan FROM approval_signatures WHERE scan IS NOT NULL UNION SELECT document FROM external_approvals WHERE document IS NOT NULL) x
  JOIN users u ON u.role IN ('chair', 'ceo', 'treasurer', 'legal', 'procurement', 'council_member')
UNION ALL SELECT x.document, u.person, u.since, u.until
  FROM (SELECT specimen AS document FROM signatories WHERE specimen IS NOT NULL UNION SELECT confirmation FROM signatories WHERE confirmation IS NOT NULL) x
  JOIN users u ON u.role IN ('chair', 'ceo', 'treasurer', 'legal')
UNION ALL SELECT c.document, u.person, u.since, u.until FROM contracts c JOIN users u ON u.role IN ('chair', 'ceo', 'treasurer', 'legal', 'procurement') WHERE c.document IS NOT NULL
UNION ALL SELECT document, responsible, NULL, NULL FROM contracts WHERE document IS NOT NULL AND responsible IS NOT NULL;
