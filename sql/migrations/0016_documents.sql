-- 0016_documents.sql: documents kept by their hash, the papers of meetings, and what a decision wants at every meeting.

-- The bytes lie in the folder documents/ under their hash; the same bytes are one document.
CREATE TABLE documents (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	title    TEXT NOT NULL,
	kind     TEXT NOT NULL CONSTRAINT kind_of_document CHECK (kind IN ('pdf', 'docx', 'xlsx', 'png', 'jpeg', 'txt')),    -- by its contents
	name     TEXT NOT NULL,             -- of the file, as it was sent
	hash     TEXT NOT NULL UNIQUE CONSTRAINT hash_of_document CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),     -- SHA-256 in hex
	size     INTEGER NOT NULL CHECK (size > 0),     -- bytes
	received TEXT NOT NULL CONSTRAINT moment_exists CHECK (received IS strftime('%Y-%m-%dT%H:%M', received, '+0 days')),
	person   INTEGER REFERENCES people (id)         -- who brought it
) STRICT;
CREATE INDEX documents_by_day ON documents (received, id);
CREATE TRIGGER document_is_its_bytes BEFORE UPDATE ON documents
WHEN OLD.hash <> NEW.hash OR OLD.kind <> NEW.kind OR OLD.size <> NEW.size
BEGIN SELECT RAISE(ABORT, 'document_is_its_bytes'); END;

-- A paper that a decision wants at every meeting of a body.
CREATE TABLE standing_papers (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	body     INTEGER NOT NULL REFERENCES bodies (id),
	title    TEXT NOT NULL,
	decision INTEGER REFERENCES decisions (id),
	demanded TEXT,                      -- as its source words it
	since    TEXT NOT NULL CONSTRAINT day_exists CHECK (since IS strftime('%Y-%m-%d', since, '+0 days')),
	until    TEXT CONSTRAINT day_exists CHECK (until IS strftime('%Y-%m-%d', until, '+0 days')),
	CONSTRAINT ends_after_it_begins CHECK (until IS NULL OR until >= since),
	CONSTRAINT demanded_by_somebody CHECK (decision IS NOT NULL OR demanded IS NOT NULL)
) STRICT;
CREATE INDEX standing_papers_by_body ON standing_papers (body, since);

-- A document as a paper of a meeting, or of one of its items.
CREATE TABLE attachments (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	meeting  INTEGER NOT NULL REFERENCES meetings (id),
	item     INTEGER REFERENCES agenda (id),        -- NULL: of the whole meeting
	document INTEGER NOT NULL REFERENCES documents (id),
	standing INTEGER REFERENCES standing_papers (id),       -- which standing paper it is
	added    TEXT NOT NULL CONSTRAINT moment_exists CHECK (added IS strftime('%Y-%m-%dT%H:%M', added, '+0 days')),
	person   INTEGER REFERENCES people (id),
	withdrawn TEXT CONSTRAINT moment_exists CHECK (withdrawn IS strftime('%Y-%m-%dT%H:%M', withdrawn, '+0 days')),
	reason   TEXT,                      -- of taking it back
	CONSTRAINT withdrawn_with_a_reason CHECK (withdrawn IS NULL OR reason IS NOT NULL)
) STRICT;
CREATE INDEX attachments_by_meeting ON attachments (meeting, item, id);
CREATE INDEX attachments_by_document ON attachments (document);

-- A standing paper that one meeting does without, or an item that comes without a proposed text or paper.
CREATE TABLE waivers (
	id       INTEGER PRIMARY KEY,
	version  INTEGER NOT NULL DEFAULT 1,
	meeting  INTEGER NOT NULL REFERENCES meetings (id),
	standing INTEGER REFERENCES standing_papers (id),
	item     INTEGER REFERENCES agenda (id),
	reason   TEXT NOT NULL,
	person   INTEGER REFERENCES people (id),
	CONSTRAINT waived_once UNIQUE (meeting, standing),
	CONSTRAINT item_waived_once UNIQUE (item),
	CONSTRAINT one_thing_is_waived CHECK ((standing IS NULL) <> (item IS NULL))
) STRICT;
