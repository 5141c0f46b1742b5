-- 0001_access.sql: secrets, sessions, and the log of who read what; kept apart from the register, outside its ledger.

-- Who may sign in, and how.
CREATE TABLE accounts (
	person        INTEGER PRIMARY KEY,      -- of the register's people
	login         TEXT NOT NULL UNIQUE,
	password      TEXT,                     -- Argon2id; NULL: by link only
	secret        TEXT,                     -- of the application that shows codes, in a box of nacl, in hex; NULL: none
	step          INTEGER NOT NULL DEFAULT 0,       -- the last of half minutes a code was taken of
	failures      INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),     -- since the last success
	blocked_until INTEGER,                  -- UTC milliseconds, as all that follow
	signed_in     INTEGER,                  -- the last time; NULL: never yet
	reminded      INTEGER                   -- first told that a role of theirs asks for codes; NULL: not yet
) STRICT;

-- What helps whoever lost the application: each works once.
CREATE TABLE recovery_codes (
	person INTEGER NOT NULL,
	hash   TEXT NOT NULL,                   -- BLAKE2b of the code, in hex
	used   INTEGER,                         -- UTC milliseconds; NULL: not yet
	PRIMARY KEY (person, hash)
) STRICT, WITHOUT ROWID;

-- Sign-in links that were sent.
CREATE TABLE links (
	hash    TEXT PRIMARY KEY,               -- BLAKE2b of what was sent, in hex
	person  INTEGER NOT NULL,
	expires INTEGER NOT NULL,               -- UTC milliseconds
	used    INTEGER                         -- UTC milliseconds; NULL: not yet
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_person ON links (person);

CREATE TABLE sessions (
	hash          TEXT PRIMARY KEY,         -- BLAKE2b of the cookie, in hex
	person        INTEGER NOT NULL,
	secret        TEXT NOT NULL,            -- of its form tokens, in hex
	created       INTEGER NOT NULL,         -- UTC milliseconds, as all that follow
	seen          INTEGER NOT NULL,         -- written at most once a minute
	authenticated INTEGER NOT NULL,         -- when the person last proved who they are
	proof         TEXT NOT NULL DEFAULT 'link' CHECK (proof IN ('link', 'password', 'code')),       -- and by what
	address       TEXT,
	agent         TEXT,
	before        TEXT,                     -- its hash until it was renewed; NULL: it was not
	renewed       INTEGER                   -- when; what was sent just before still finds it for some seconds
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_person ON sessions (person);
CREATE INDEX sessions_by_before ON sessions (before);

-- Whoever gave a password or a link, and has yet to give a code. No cookie of these opens anything: they are no sessions.
CREATE TABLE halves (
	hash    TEXT PRIMARY KEY,               -- BLAKE2b of the cookie, in hex
	person  INTEGER NOT NULL,
	place   TEXT NOT NULL,                  -- where to go then
	created INTEGER NOT NULL                -- UTC milliseconds
) STRICT, WITHOUT ROWID;
CREATE INDEX halves_by_person ON halves (person);

-- What happened to somebody's ways of signing in, told until they say that they have read it.
CREATE TABLE tellings (
	id     INTEGER PRIMARY KEY,
	person INTEGER NOT NULL,
	what   TEXT NOT NULL CHECK (what IN ('reset', 'recovery')),
	at     INTEGER NOT NULL,                -- UTC milliseconds
	actor  INTEGER,                         -- of the register's people; NULL: themselves
	read   INTEGER                          -- UTC milliseconds; NULL: not yet
) STRICT;
CREATE INDEX tellings_by_person ON tellings (person) WHERE read IS NULL;

-- Who read, or was refused, what.
CREATE TABLE reads (
	id      INTEGER PRIMARY KEY,
	at      INTEGER NOT NULL,               -- UTC milliseconds
	person  INTEGER,                        -- NULL: nobody was signed in
	method  TEXT NOT NULL,
	path    TEXT NOT NULL,
	status  INTEGER NOT NULL,
	address TEXT
) STRICT;
CREATE INDEX reads_by_moment ON reads (at);
-- They are kept for two years.
CREATE TRIGGER reads_are_forgotten AFTER INSERT ON reads BEGIN
	DELETE FROM reads WHERE at < NEW.at - 63158400000;
END;
CREATE INDEX reads_by_person ON reads (person, id);
CREATE INDEX reads_by_path ON reads (path, id);

-- What was typed and not yet sent; gone when it is sent, and at sign-out.
CREATE TABLE drafts (
	person  INTEGER NOT NULL,
	form    TEXT NOT NULL,                  -- its path
	version INTEGER NOT NULL,               -- of the record it edits
	body    TEXT NOT NULL,
	at      INTEGER NOT NULL,               -- UTC milliseconds
	PRIMARY KEY (person, form)
) STRICT, WITHOUT ROWID;
