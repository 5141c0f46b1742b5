-- access.sql: sessions, sign-in links, accounts and the log of who read what; all in access.db.

-- name: session
-- Whose session a cookie opens.
SELECT s.person, s.secret, s.created, s.seen, s.hash, CASE WHEN a.secret IS NULL THEN a.reminded END
  FROM sessions s LEFT JOIN accounts a ON a.person = s.person WHERE s.hash = :session;

-- name: session_before
-- The same by the cookie it had until some seconds ago: a page of many parts, or a button pressed twice, was under way.
SELECT s.person, s.secret, s.created, s.seen, s.hash, CASE WHEN a.secret IS NULL THEN a.reminded END
  FROM sessions s LEFT JOIN accounts a ON a.person = s.person WHERE s.before = :session AND s.renewed > :now - 10000;

-- name: seen
-- The session was used now.
UPDATE sessions SET seen = :now WHERE hash = :session;

-- name: begin
-- A fresh session.
INSERT INTO sessions (hash, person, secret, created, seen, authenticated, proof, address)
VALUES (:session, :me, :secret, :now, :now, :now, coalesce(:proof, 'link'), :address);

-- name: signed_in_now
-- When the asker signed in last.
UPDATE accounts SET signed_in = :now WHERE person = :me;

-- name: renew
-- The session goes on under another cookie.
UPDATE sessions SET before = hash, renewed = :now, hash = :fresh WHERE hash = :session AND person = :me;

-- name: wants_code
-- Does the asker have an application for codes?
SELECT 1 FROM accounts WHERE person = :me AND secret IS NOT NULL;

-- name: begin_half
-- The first of two proofs was given.
INSERT INTO halves (hash, person, place, created) VALUES (:session, :me, :then, :now);

-- name: half
-- Who waits behind a cookie for a code, and where they want to go; not for longer than five minutes.
SELECT person, place FROM halves WHERE hash = :half AND created > :now - 300000;

-- name: end_halves
-- Whoever signed in by half as :person begins again.
DELETE FROM halves WHERE person = :person;

-- name: clean_halves
-- Those who never came back.
DELETE FROM halves WHERE created < :now - 300000;

-- name: tell
-- Something happened to how :person signs in, by :actor or, without, by themselves.
INSERT INTO tellings (person, what, at, actor) VALUES (:person, :what, :now, :actor);

-- name: tellings
-- What the asker has not said to have read.
SELECT id AS "@id", what AS "@what", at AS "@at.moment", actor AS "@actor" FROM tellings WHERE person = :me AND read IS NULL ORDER BY id DESC LIMIT 10;

-- name: tellings_read
-- The asker has, up to the newest that was shown.
UPDATE tellings SET read = :now WHERE person = :me AND read IS NULL AND id <= :newest;

-- name: reminded
-- Since when the asker knows that a role of theirs asks for codes.
SELECT reminded FROM accounts WHERE person = :me;

-- name: remind
-- From now on.
UPDATE accounts SET reminded = :now WHERE person = :me AND secret IS NULL AND reminded IS NULL;

-- name: end
-- Signed out.
DELETE FROM sessions WHERE hash = :session;

-- name: end_others
-- Every other session of the asker ends.
DELETE FROM sessions WHERE person = :me AND hash <> :session;

-- name: end_one
-- One of the asker's sessions ends, by the beginning of its hash.
DELETE FROM sessions WHERE person = :me AND substr(hash, 1, 16) = :name AND hash <> :session;

-- name: end_all
-- Every session of :person ends.
DELETE FROM sessions WHERE person = :person;

-- name: void_links
-- No link of :person signs in any more.
UPDATE links SET used = :now WHERE person = :person AND used IS NULL;

-- name: forget_drafts
-- Drafts go with the session, as on a tablet that many hands use.
DELETE FROM drafts WHERE person = :me;

-- name: account
-- What is known of somebody who signs in by name.
SELECT person, password, blocked_until FROM accounts WHERE login = lower(:login);

-- name: failed
-- A wrong password or code: from the third in a row on a wait of 2, 4, 8 ... seconds, of a quarter of an hour at most.
UPDATE accounts SET failures = failures + 1,
       blocked_until = :now + 1000 * CASE WHEN failures >= 9 THEN 900 WHEN failures < 2 THEN 0 ELSE 1 << (failures - 1) END
 WHERE person = :account;

-- name: succeeded
-- A right one. Where a code is asked for as well, a right password wipes no wrong codes out: else they could be tried without end.
UPDATE accounts SET failures = 0, blocked_until = NULL WHERE person = :me AND (secret IS NULL OR :proof = 'code');

-- name: keep_password
-- The asker's new password.
UPDATE accounts SET password = :password WHERE person = :me;

-- name: own_account
-- The name the asker signs in with, and whether a new password takes the one there is: not within ten minutes of signing in, were it by a link.
SELECT login AS "@login", password IS NOT NULL AS "@has_password",
       CASE WHEN password IS NOT NULL AND coalesce((SELECT authenticated FROM sessions WHERE hash = :session), 0) < :now - 600000 THEN 1 END AS "@asks"
  FROM accounts WHERE person = :me;

-- name: proved
-- How and when the asker last proved who they are in this session; whoever has an application for codes does by a code.
SELECT s.proof, s.authenticated FROM sessions s LEFT JOIN accounts a ON a.person = s.person
 WHERE s.hash = :session AND s.person = :me AND (a.secret IS NULL OR s.proof = 'code');

-- name: prove
-- The asker has proved it again.
UPDATE sessions SET authenticated = :now, proof = :proof WHERE hash = :session AND person = :me;

-- name: own_proof
-- What the asker may prove it with: name, password, the boxed secret of codes, the last step, blocked until.
SELECT login, password, secret, step, blocked_until FROM accounts WHERE person = :me;

-- name: keep_secret
-- The asker's application shows codes from now on.
UPDATE accounts SET secret = :secret, step = :step WHERE person = :me;

-- name: keep_step
-- A code was taken of that half minute: neither it nor an earlier one is taken again.
UPDATE accounts SET step = :step WHERE person = :me AND step < :step;

-- name: drop_secret
-- The application of :person counts no more.
UPDATE accounts SET secret = NULL, step = 0 WHERE person = :person;

-- name: drop_recovery_codes
-- Nor do the codes that helped without it.
DELETE FROM recovery_codes WHERE person = :person;

-- name: keep_recovery_code
-- A code that works once.
INSERT INTO recovery_codes (person, hash) VALUES (:me, :recovery);

-- name: spend_recovery_code
-- It is spent with that.
UPDATE recovery_codes SET used = :now WHERE person = :me AND hash = :recovery AND used IS NULL;

-- name: recovery_codes
-- How many the asker has left.
SELECT count(*) FROM recovery_codes WHERE person = :me AND used IS NULL;

-- name: has_secret
-- Does :person prove it by codes?
SELECT 1 FROM accounts WHERE person = :person AND secret IS NOT NULL;

-- name: own_sessions
-- Where the asker is signed in, this session first.
SELECT substr(hash, 1, 16) AS "@name", created AS "@created.moment", seen AS "@seen.moment", address AS "@address",
       CASE WHEN hash = :session THEN 'yes' END AS "@this"
  FROM sessions WHERE person = :me AND seen > :now - 900000 AND created > :now - 36000000
 ORDER BY hash <> :session, seen DESC LIMIT 50;

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
-- The newest lines of the access log that fit the filters.
WITH line AS (
	SELECT *, CASE WHEN status IN (403, 404) THEN 'refused' WHEN status >= 400 THEN 'failed' WHEN method = 'POST' THEN 'sent' ELSE 'read' END AS outcome
	  FROM reads)
SELECT id AS "@id", at AS "@at.moment", person AS "@who", method AS "@method", path AS "@path", status AS "@status",
       outcome AS "@outcome=reads.outcome", address AS "@address", id AS ">1"
  FROM line
 WHERE (:after_1 IS NULL OR id < CAST(:after_1 AS INTEGER))
   AND (:person IS NULL OR person = :person)
   AND (:outcome IS NULL OR outcome = :outcome)
 ORDER BY id DESC LIMIT :limit;

-- name: keep_draft
-- What stands in a form that was not sent yet.
INSERT INTO drafts (person, form, version, body, at) VALUES (:me, :form, :version, :body, :now)
ON CONFLICT (person, form) DO UPDATE SET version = excluded.version, body = excluded.body, at = excluded.at;

-- name: limit_drafts
-- The twenty newest drafts of the asker stay.
DELETE FROM drafts WHERE person = :me AND form NOT IN (SELECT form FROM drafts WHERE person = :me ORDER BY at DESC LIMIT 20);

-- name: draft
-- The asker's draft of a form.
SELECT body FROM drafts WHERE person = :me AND form = :form;

-- name: kept
-- Since when there is a draft of a form.
SELECT at AS "@at.moment" FROM drafts WHERE person = :me AND form = :form;

-- name: drafts_below
-- What anybody typed on a page of :live and did not send: the number of the page, and when.
SELECT CAST(substr(form, length(:live) + 1) AS INTEGER) AS "@id", max(at) AS "@at.moment", max(CASE WHEN person = :me THEN 'yes' END) AS "@mine"
  FROM drafts WHERE substr(form, 1, length(:live)) = :live GROUP BY form ORDER BY max(at) DESC LIMIT 20;

-- name: forget_draft
-- The form was sent.
DELETE FROM drafts WHERE person = :me AND form = :form;

-- name: clean
-- Sessions long gone.
DELETE FROM sessions WHERE created < :now - 86400000;

-- name: blocked
-- How many accounts have to wait after wrong passwords.
SELECT count(*) FROM accounts WHERE blocked_until > :now;

-- name: signed_in
-- How many people are signed in.
SELECT count(DISTINCT person) FROM sessions WHERE seen > :now - 900000 AND created > :now - 36000000;

-- name: refused
-- How many requests were refused within a day, of the last five thousand kept.
SELECT count(*) FROM (SELECT at, status FROM reads ORDER BY id DESC LIMIT 5000) WHERE at > :now - 86400000 AND status IN (403, 404);

-- name: notice_before
-- The version of a :meeting's notice the asker knew before the one of that :number, while that one is news: for a day.
SELECT max(number) FROM seen_notices
 WHERE person = :me AND meeting = :meeting AND number < :number
   AND NOT EXISTS (SELECT 1 FROM seen_notices s WHERE s.person = :me AND s.meeting = :meeting AND s.number = :number AND s.at < :now - 86400000);

-- name: notice_seen
-- The asker saw it.
INSERT INTO seen_notices (person, meeting, number, at) VALUES (:me, :meeting, :number, :now) ON CONFLICT DO NOTHING;

-- name: document_shown
-- The asker was shown the whole of the document of a :hash.
INSERT INTO shown_documents (person, hash, at) VALUES (:me, :hash, :now) ON CONFLICT DO NOTHING;

-- name: was_shown
-- Was the asker?
SELECT 1 FROM shown_documents WHERE person = :me AND hash = :hash;

-- name: ways_in
-- When :person signed in last, and by what they can.
SELECT signed_in, secret IS NOT NULL, password IS NOT NULL FROM accounts WHERE person = :person;
