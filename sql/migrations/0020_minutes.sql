-- 0020_minutes.sql: the life of minutes after the meeting: words, copies, comments, approval, signatures; and documents frozen under their hash.

-- Documents that were made here and frozen; the register's own row holds the hash, and whoever reads them compares it.
-- ungoverned
CREATE TABLE frozen (
	hash  TEXT PRIMARY KEY CHECK (length(hash) = 64),       -- SHA-256 in hex
	bytes TEXT NOT NULL,
	at    INTEGER NOT NULL                  -- UTC milliseconds
) STRICT, WITHOUT ROWID;
CREATE TRIGGER frozen_stays BEFORE UPDATE ON frozen
BEGIN SELECT RAISE(ABORT, 'frozen_stays'); END;

-- One row a meeting, made when something is first done with its minutes.
CREATE TABLE minutes (
	id          INTEGER PRIMARY KEY,
	version     INTEGER NOT NULL DEFAULT 1,
	meeting     INTEGER NOT NULL REFERENCES meetings (id),
	reviewed    TEXT CONSTRAINT moment_exists CHECK (reviewed IS strftime('%Y-%m-%dT%H:%M', reviewed, '+0 days')),         -- given to be looked through
	distributed TEXT CONSTRAINT moment_exists CHECK (distributed IS strftime('%Y-%m-%dT%H:%M', distributed, '+0 days')),
	until       TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),         -- comments are asked for
	hash        TEXT CONSTRAINT hash_of_minutes CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),  -- of the frozen document; NULL: they follow the record
	entries     INTEGER CHECK (entries > 0),        -- of the ledger, when they were frozen
	root        TEXT,
	decision    INTEGER REFERENCES decisions (id),  -- which approved them
	approved    TEXT CONSTRAINT moment_exists CHECK (approved IS strftime('%Y-%m-%dT%H:%M', approved, '+0 days')),
	published   TEXT CONSTRAINT moment_exists CHECK (published IS strftime('%Y-%m-%dT%H:%M', published, '+0 days')),
	public_hash TEXT CONSTRAINT hash_of_minutes CHECK (length(public_hash) = 64 AND public_hash NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT minutes_once UNIQUE (meeting),
	CONSTRAINT approved_as_frozen CHECK ((decision IS NULL) = (approved IS NULL) AND (decision IS NULL OR hash IS NOT NULL)),
	CONSTRAINT published_once_approved CHECK (published IS NULL OR decision IS NOT NULL)
) STRICT;
CREATE INDEX minutes_by_decision ON minutes (decision) WHERE decision IS NOT NULL;
CREATE TRIGGER approved_minutes_are_final BEFORE UPDATE ON minutes
WHEN OLD.decision IS NOT NULL AND (OLD.decision IS NOT NEW.decision OR OLD.hash IS NOT NEW.hash OR OLD.meeting <> NEW.meeting
  OR OLD.approved IS NOT NEW.approved OR OLD.entries IS NOT NEW.entries OR OLD.root IS NOT NEW.root)
BEGIN SELECT RAISE(ABORT, 'approved_minutes_are_final'); END;

-- What the minutes tell in place of what was noted down in the meeting. Facts have no row here: they come from the record.
CREATE TABLE narratives (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	meeting INTEGER NOT NULL REFERENCES meetings (id),
	item    INTEGER REFERENCES agenda (id),         -- NULL: what was said before the first
	text    TEXT                                    -- NULL: nothing is told
) STRICT;
CREATE UNIQUE INDEX narratives_once ON narratives (meeting, coalesce(item, 0));
CREATE TRIGGER approved_minutes_keep_their_words_insert BEFORE INSERT ON narratives
WHEN EXISTS (SELECT 1 FROM minutes WHERE meeting = NEW.meeting AND decision IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'approved_minutes_are_final'); END;
CREATE TRIGGER approved_minutes_keep_their_words_update BEFORE UPDATE ON narratives
WHEN EXISTS (SELECT 1 FROM minutes WHERE meeting = NEW.meeting AND decision IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'approved_minutes_are_final'); END;

-- To whom the draft was sent, and who has read it.
CREATE TABLE copies (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	meeting INTEGER NOT NULL REFERENCES meetings (id),
	person  INTEGER NOT NULL REFERENCES people (id),
	sent    TEXT NOT NULL CONSTRAINT moment_exists CHECK (sent IS strftime('%Y-%m-%dT%H:%M', sent, '+0 days')),
	read    TEXT CONSTRAINT moment_exists CHECK (read IS strftime('%Y-%m-%dT%H:%M', read, '+0 days')),      -- "read, no comments"
	CONSTRAINT one_copy_each UNIQUE (meeting, person)
) STRICT;
CREATE INDEX copies_by_person ON copies (person);

CREATE TABLE comments (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	meeting  INTEGER NOT NULL REFERENCES meetings (id),
	person   INTEGER NOT NULL REFERENCES people (id),
	text     TEXT NOT NULL,
	at       TEXT NOT NULL CONSTRAINT moment_exists CHECK (at IS strftime('%Y-%m-%dT%H:%M', at, '+0 days')),
	answer   TEXT CONSTRAINT answer_to_comment CHECK (answer IN ('accepted', 'explained')),
	reply    TEXT,
	answered TEXT CONSTRAINT moment_exists CHECK (answered IS strftime('%Y-%m-%dT%H:%M', answered, '+0 days')),
	CONSTRAINT answer_has_its_moment CHECK ((answer IS NULL) = (answered IS NULL)),
	CONSTRAINT explained_in_words CHECK (answer IS NOT 'explained' OR reply IS NOT NULL)
) STRICT;
CREATE INDEX comments_by_meeting ON comments (meeting, id);
CREATE TRIGGER comment_says_what_it_said BEFORE UPDATE ON comments
WHEN OLD.text <> NEW.text OR OLD.person <> NEW.person OR OLD.answer IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'comment_says_what_it_said'); END;

-- Who signed what: the hash is that of the document which was signed, here or on paper.
CREATE TABLE signatures (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	meeting  INTEGER NOT NULL REFERENCES meetings (id),
	role     TEXT NOT NULL CONSTRAINT role_of_signer CHECK (role IN ('chair', 'secretary')),
	person   INTEGER NOT NULL REFERENCES people (id),
	hash     TEXT NOT NULL CONSTRAINT hash_of_minutes CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
	way      TEXT NOT NULL CONSTRAINT way_of_signing CHECK (way IN ('here', 'paper')),
	at       TEXT NOT NULL CONSTRAINT moment_exists CHECK (at IS strftime('%Y-%m-%dT%H:%M', at, '+0 days')),
	day      TEXT CONSTRAINT day_exists CHECK (day IS strftime('%Y-%m-%d', day, '+0 days')),        -- on which the paper was signed
	attested INTEGER REFERENCES people (id),        -- by whom that was
	document INTEGER REFERENCES documents (id),     -- the paper, scanned
	scan     TEXT,                          -- SHA-256 of the scan: the row, and so the ledger, binds its bytes
	CONSTRAINT signs_once_each UNIQUE (meeting, hash, person),
	CONSTRAINT one_signature_a_role UNIQUE (meeting, hash, role),
	CONSTRAINT paper_is_attested CHECK ((way = 'paper') = (day IS NOT NULL AND attested IS NOT NULL)),
	CONSTRAINT paper_is_scanned CHECK ((way = 'paper') = (document IS NOT NULL AND scan IS NOT NULL))
) STRICT;
CREATE INDEX signatures_by_document ON signatures (document) WHERE document IS NOT NULL;
CREATE TRIGGER scan_is_its_document BEFORE INSERT ON signatures
WHEN NEW.scan IS NOT NULL AND NEW.scan IS NOT (SELECT hash FROM documents WHERE id = NEW.document)
BEGIN SELECT RAISE(ABORT, 'scan_is_its_document'); END;
CREATE TRIGGER signature_stays BEFORE UPDATE ON signatures
BEGIN SELECT RAISE(ABORT, 'signature_stays'); END;

-- What is withheld from the version for the public, and on which ground: a whole item, or words wherever they stand.
CREATE TABLE withheld (
	id      INTEGER PRIMARY KEY,
	version INTEGER NOT NULL DEFAULT 1,
	meeting INTEGER NOT NULL REFERENCES meetings (id),
	item    INTEGER REFERENCES agenda (id),
	words   TEXT,
	ground  TEXT NOT NULL CONSTRAINT ground_of_withholding CHECK (ground IN ('privacy', 'secret', 'security', 'law', 'closed')),
	dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),       -- shown after all
	CONSTRAINT item_or_words CHECK ((item IS NULL) <> (words IS NULL))
) STRICT;
CREATE INDEX withheld_by_meeting ON withheld (meeting, id);
CREATE TRIGGER published_minutes_stay_insert BEFORE INSERT ON withheld
WHEN EXISTS (SELECT 1 FROM minutes WHERE meeting = NEW.meeting AND published IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'published_minutes_stay'); END;
CREATE TRIGGER published_minutes_stay_update BEFORE UPDATE ON withheld
WHEN EXISTS (SELECT 1 FROM minutes WHERE meeting = NEW.meeting AND published IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'published_minutes_stay'); END;

-- The documents that rows name by their hash, with their bytes: `pinkas verify` compares them.
CREATE VIEW kept AS
SELECT m.hash, f.bytes FROM minutes m LEFT JOIN frozen f ON f.hash = m.hash WHERE m.hash IS NOT NULL
UNION ALL SELECT m.public_hash, f.bytes FROM minutes m LEFT JOIN frozen f ON f.hash = m.public_hash WHERE m.public_hash IS NOT NULL;
