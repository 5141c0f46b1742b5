-- access.sql: sessions, sign-in links, accounts and the log of who read what; all in access.db.

-- name: session
-- Whose session a cookie opens.
SELECT person, secret, created, seen FROM sessions WHERE hash = :session;

-- name: seen
-- The session was used now.
UPDATE sessions SET seen = :now WHERE hash = :session;

-- name: begin
-- A fresh session.
INSERT INTO sessions (hash, person, secret, created, seen, authenticated, address)
VALUES (:session, :me, :secret, :now, :now, :now, :address);

-- name: end
-- Signed out.
DELETE FROM sessions WHERE hash = :session;

-- name: end_others
-- Every other session of the asker ends.
DELETE FROM sessions WHERE person = :me AND hash <> :session;

-- name: forget_drafts
-- Drafts go with the session, as on a tablet that many hands use.
DELETE FROM drafts WHERE person = :me;

-- name: account
-- What is known of somebody who signs in by name.
SELECT person, password, failures, blocked_until FROM accounts WHERE login = lower(:login);

-- name: failed
-- A wrong password.
UPDATE accounts SET failures = :failures, blocked_until = :until WHERE person = :account;

-- name: succeeded
-- A right one.
UPDATE accounts SET failures = 0, blocked_until = NULL WHERE person = :me;

-- name: keep_password
-- The asker's new password.
UPDATE accounts SET password = :password WHERE person = :me;

-- name: own_account
-- The name the asker signs in with, and whether there is a password.
SELECT login AS "@login", password IS NOT NULL AS "@has_password" FROM accounts WHERE person = :me;

-- name: own_sessions
-- Where the asker is signed in.
SELECT created AS "@created.moment", seen AS "@seen.moment", address AS "@address",
       CASE WHEN hash = :session THEN 'yes' END AS "@this"
  FROM sessions WHERE person = :me ORDER BY seen DESC LIMIT 50;

-- name: make_account
-- Somebody may sign in by that name; nothing happens when the account is there.
INSERT INTO accounts (person, login) VALUES (:person, lower(:login)) ON CONFLICT DO NOTHING;

-- name: make_link
-- A one-time sign-in link.
INSERT INTO links (hash, person, expires) VALUES (:link, :person, :expires);

-- name: spend_link
-- Whom the link signs in; it is spent with that.
UPDATE links SET used = :now WHERE hash = :link AND used IS NULL AND expires > :now RETURNING person;

-- name: log
-- Who read, or was refused, what.
INSERT INTO reads (at, person, method, path, status, address)
VALUES (:now, :me, :method, :path, :status, :address);

-- name: reads
-- The newest lines of the access log.
SELECT id AS "@id", at AS "@at.moment", person AS "@person", method AS "@method", path AS "@path",
       status AS "@status", address AS "@address", id AS ">1"
  FROM reads WHERE (:after_1 IS NULL OR id < CAST(:after_1 AS INTEGER)) ORDER BY id DESC LIMIT :limit;

-- name: keep_draft
-- What stands in a form that was not sent yet.
INSERT INTO drafts (person, form, version, body, at) VALUES (:me, :form, :version, :body, :now)
ON CONFLICT (person, form) DO UPDATE SET version = excluded.version, body = excluded.body, at = excluded.at;

-- name: draft
-- The asker's draft of a form.
SELECT body FROM drafts WHERE person = :me AND form = :form;

-- name: forget_draft
-- The form was sent.
DELETE FROM drafts WHERE person = :me AND form = :form;

-- name: clean
-- Sessions and links long gone.
DELETE FROM sessions WHERE created < :now - 86400000;
