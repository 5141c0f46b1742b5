-- 0001_ledger.sql: the append-only chain of every change, and the tables that serve the writing of it.

-- Who is writing, why and when; one row, filled for the length of one transaction.
-- ungoverned
CREATE TABLE pen (
	id      INTEGER PRIMARY KEY CHECK (id = 1),
	actor   TEXT,           -- 'person 3', 'migration 0007', 'demonstration'; NULL: the pen is down
	at      INTEGER,        -- UTC milliseconds
	request TEXT,           -- the number of the request, as the log prints it
	move    TEXT            -- what is done: 'save', or the name of a move
) STRICT;
INSERT INTO pen (id) VALUES (1);

-- One entry for every change of every governed table.
-- ungoverned
CREATE TABLE ledger (
	seq     INTEGER PRIMARY KEY,
	at      INTEGER NOT NULL,       -- UTC milliseconds, never less than the entry before
	actor   TEXT NOT NULL,
	request TEXT NOT NULL,
	"table" TEXT NOT NULL,
	record  INTEGER NOT NULL,       -- id of the row in that table
	move    TEXT NOT NULL,
	salt    TEXT,                   -- 128 bits in hex; NULL once lawfully erased
	body    TEXT                    -- JSON of the whole row; NULL once lawfully erased
) STRICT;
CREATE INDEX ledger_by_record ON ledger ("table", record, seq);

-- What an entry made now says of itself, whatever it is about: NULL where nobody holds the pen.
CREATE VIEW next_entry AS
SELECT (SELECT coalesce(max(seq), 0) + 1 FROM ledger) AS seq,
       max((SELECT at FROM pen), coalesce((SELECT at FROM ledger ORDER BY seq DESC LIMIT 1), 0)) AS at,
       (SELECT actor FROM pen) AS actor, (SELECT request FROM pen) AS request, (SELECT move FROM pen) AS move,
       lower(hex(randomblob(16))) AS salt;

-- The Merkle tree over the entries (RFC 6962), in the order of Go's tlog.
-- ungoverned
CREATE TABLE ledger_hash (
	idx  INTEGER PRIMARY KEY,
	hash TEXT NOT NULL              -- SHA-256 in hex
) STRICT;

-- Signed heads of the tree (C2SP signed notes).
-- ungoverned
CREATE TABLE checkpoint (
	at   INTEGER PRIMARY KEY,       -- UTC milliseconds, as the note says
	size INTEGER NOT NULL,          -- how many entries it covers
	note TEXT NOT NULL
) STRICT;

-- Forms already answered: the same form sent twice gets the first answer.
-- ungoverned
CREATE TABLE forms (
	nonce     TEXT PRIMARY KEY,     -- 128 bits in hex
	person    INTEGER NOT NULL,
	route     TEXT NOT NULL,
	body_hash TEXT NOT NULL,        -- BLAKE2b of what was sent, in hex
	result    TEXT NOT NULL,        -- where the first answer sent the reader
	at        INTEGER NOT NULL      -- UTC milliseconds
) STRICT, WITHOUT ROWID;
CREATE INDEX forms_by_moment ON forms (at);

-- What can be found: one row a record, its folded words in the table after it.
-- ungoverned
CREATE TABLE searchable (
	id       INTEGER PRIMARY KEY,
	register TEXT NOT NULL,
	record   INTEGER NOT NULL,
	path     TEXT NOT NULL,         -- where it is read
	number   TEXT,                  -- folded, as people write it
	title    TEXT NOT NULL,
	detail   TEXT,
	day      TEXT,
	UNIQUE (register, record)
) STRICT;
CREATE INDEX searchable_by_number ON searchable (number) WHERE number IS NOT NULL;

-- ungoverned
CREATE VIRTUAL TABLE found USING fts5 (words, tokenize = 'unicode61', prefix = '2 3');
