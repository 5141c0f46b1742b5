-- home.sql: what waits for whoever signed in, and what is near and new.

-- name: today
-- This day by the other calendar.
SELECT :today AS "@day.hebrew";

-- name: heads
-- Whose bureau the asker keeps.
SELECT p.id AS "@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name"
  FROM users u JOIN people p ON p.id = u.head
 WHERE u.person = :me AND u.role = 'bureau' AND u.since <= :today AND (u.until IS NULL OR u.until > :today);

-- name: in_session
-- Meetings that are being held: those the asker, or whoever they keep the bureau of, was called to; with :all every one.
SELECT m.id AS "@id", m.title AS "@title", '/meetings/' || m.id AS "@href", m.held AS "@day", m.place AS "@place", 1 AS "@now", '0' AS "@order"
  FROM meetings m
 WHERE m.state = 'open' AND m.held >= :today AND m.held < :today || 'T99'
   AND (:all IS NOT NULL OR EXISTS (SELECT 1 FROM attendance t WHERE t.meeting = m.id
        AND t.person IN (SELECT :me UNION SELECT u.head FROM users u WHERE u.person = :me AND u.role = 'bureau' AND u.since <= :today AND (u.until IS NULL OR u.until > :today))))
 ORDER BY m.held;

-- name: invitations
-- Meetings called that the asker, or whoever the asker keeps the bureau of, has not answered.
SELECT t.id AS "@id", t.version AS "@version", m.id AS "@meeting", m.title AS "@title", '/meetings/' || m.id AS "@href",
       m.held AS "@day", m.held AS "@held", m.place AS "@place", 1 AS "@now", '2' || m.held AS "@order",
       t.person AS "@person", CASE WHEN t.person <> :me THEN name_in(:lang, p.name, p.name_ar, p.name_en) END AS "@for"
  FROM attendance t JOIN meetings m ON m.id = t.meeting JOIN people p ON p.id = t.person
 WHERE t.person IN (SELECT :me UNION SELECT u.head FROM users u WHERE u.person = :me AND u.role = 'bureau' AND u.since <= :today AND (u.until IS NULL OR u.until > :today))
   AND t.answer IS NULL AND t.present = 'expected' AND m.state = 'called' AND m.held > :moment
 ORDER BY m.held, t.person;

-- name: told
-- Meetings called in which somebody of an authority the asker coordinates is expected.
SELECT m.id AS "@id", m.title AS "@title", '/meetings/' || m.id AS "@href", m.held AS "@day", '2' || m.held AS "@order"
  FROM meetings m
 WHERE m.state = 'called' AND m.held > :moment
   AND EXISTS (SELECT 1 FROM attendance t JOIN users u ON u.authority = t.authority
                WHERE t.meeting = m.id AND u.person = :me AND u.role = 'coordinator' AND u.since <= :today AND (u.until IS NULL OR u.until > :today))
 ORDER BY m.held LIMIT 10;

-- name: invitation
-- The answer of :person to the notice of :meeting, when it is the asker's to give: id, and whether the meeting still waits for it.
SELECT t.id, m.state = 'called' AND m.held > :moment
  FROM attendance t JOIN meetings m ON m.id = t.meeting
 WHERE t.meeting = :meeting AND t.person = :person
   AND t.person IN (SELECT :me UNION SELECT u.head FROM users u WHERE u.person = :me AND u.role = 'bureau' AND u.since <= :today AND (u.until IS NULL OR u.until > :today));

-- name: invitations_to
-- To a :meeting that still waits for answers: the invitations of the asker, and of whoever the asker keeps the bureau of, answered or not.
SELECT t.id AS "@id", t.version AS "@version", t.meeting AS "@meeting", t.person AS "@person", t.answer AS "@answer",
       CASE WHEN t.person <> :me THEN name_in(:lang, p.name, p.name_ar, p.name_en) END AS "@for"
  FROM attendance t JOIN meetings m ON m.id = t.meeting JOIN people p ON p.id = t.person
 WHERE t.meeting = :meeting AND t.present = 'expected' AND m.state = 'called' AND m.held > :moment
   AND t.person IN (SELECT :me UNION SELECT u.head FROM users u WHERE u.person = :me AND u.role = 'bureau' AND u.since <= :today AND (u.until IS NULL OR u.until > :today))
 ORDER BY t.person <> :me, t.id;

-- name: followups
-- Open follow-ups of the asker, of whoever the asker keeps the bureau of, and of the authorities they speak for: late, due within two weeks, or without a day.
WITH mine (person) AS (
	SELECT :me UNION SELECT u.head FROM users u WHERE u.person = :me AND u.role = 'bureau' AND u.since <= :today AND (u.until IS NULL OR u.until > :today)),
spoken_for (authority) AS (
	SELECT u.authority FROM users u WHERE u.person = :me AND u.role = 'coordinator' AND u.since <= :today AND (u.until IS NULL OR u.until > :today)
	UNION SELECT m.authority FROM memberships m JOIN mine ON mine.person = m.person
	       WHERE m.role <> 'observer' AND (m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today))
SELECT f.id AS "@id", f.version AS "@version", f.title AS "@title", '/followups/' || f.id AS "@href", f.due AS "@day",
       CASE WHEN f.due < :today THEN CAST(julianday(:today) - julianday(f.due) AS INTEGER) END AS "@late",
       1 AS "@now", CASE WHEN f.due IS NULL THEN '3' WHEN f.due < :today THEN '1' || f.due ELSE '2' || f.due END AS "@order",
       decision_number(b.short, d.year, d.serial) AS "@decision", d.title AS "@decided", f.state AS "@doing", f.progress AS "@progress",
       CASE WHEN f.owner IS NULL THEN name_in(:lang, a.name, a.name_ar, a.name_en) END AS "@authority",
       CASE WHEN f.owner <> :me AND f.owner IN (SELECT person FROM mine)
            THEN name_in(:lang, p.name, p.name_ar, p.name_en) END AS "@for"
  FROM followups f JOIN decisions d ON d.id = f.decision JOIN bodies b ON b.id = d.body
  LEFT JOIN people p ON p.id = f.owner LEFT JOIN authorities a ON a.id = f.authority
 WHERE f.state IN ('open', 'in_progress') AND coalesce(f.due, :today) <= date(:today, '+14 days')
   AND (f.owner IN (SELECT person FROM mine) OR f.authority IN (SELECT authority FROM spoken_for))
 ORDER BY f.due IS NULL, f.due, f.id;

-- name: drafts
-- Meetings to be called, and until when the notice has to go out by the longest rule of the bodies convened.
WITH draft AS (
	SELECT m.id, m.title, m.held,
	       (SELECT max(CAST(r.value AS INTEGER)) FROM convened c JOIN rules r ON r.body = c.body
	         WHERE c.meeting = m.id AND NOT c.dropped AND r.rule = CASE m.kind WHEN 'ordinary' THEN 'notice_hours' ELSE 'notice_hours_urgent' END
	           AND r.since <= :today AND (r.until IS NULL OR r.until >= :today)) AS hours,
	       (SELECT count(*) FROM agenda i WHERE i.meeting = m.id AND NOT i.dropped) AS items
	  FROM meetings m WHERE m.state = 'draft' AND m.kind <> 'circulation' AND m.held >= :moment)
SELECT id AS "@id", title AS "@title", '/meetings/' || id AS "@href", held AS "@held", items AS "@items",
       strftime('%Y-%m-%dT%H:%M', held, '-' || coalesce(hours, 0) || ' hours') AS "@day",
       CASE WHEN strftime('%Y-%m-%dT%H:%M', held, '-' || hours || ' hours') < :moment THEN 'yes' END AS "@late", 1 AS "@now",
       CASE WHEN strftime('%Y-%m-%dT%H:%M', held, '-' || hours || ' hours') < :moment THEN '1' ELSE '2' END || strftime('%Y-%m-%dT%H:%M', held, '-' || coalesce(hours, 0) || ' hours') AS "@order"
  FROM draft ORDER BY held;

-- name: unclosed
-- Meetings that were to have been held, and of which nobody has said that they ended.
SELECT m.id AS "@id", m.title AS "@title", '/meetings/' || m.id AS "@href", m.held AS "@day", m.state AS "@was", 'yes' AS "@late", '1' || m.held AS "@order"
  FROM meetings m WHERE m.kind <> 'circulation'
   AND ((m.state = 'open' AND m.held < :today) OR (m.state = 'called' AND m.held < strftime('%Y-%m-%dT%H:%M', :moment, '-3 hours')))
 ORDER BY m.held;

-- name: late
-- How many follow-ups of everybody are late.
SELECT count(*) FROM followups WHERE state IN ('open', 'in_progress') AND due < :today;

-- name: nobodys
-- How many open follow-ups nobody of the register owns.
SELECT count(*) FROM followups WHERE state IN ('open', 'in_progress') AND owner IS NULL AND authority IS NULL;

-- name: undeclared
-- How many members have yet to declare allegiance where a rule asks for it.
SELECT count(*) FROM memberships m
 WHERE m.declared IS NULL AND m.voting AND m.role NOT IN ('observer', 'secretary')
   AND (m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)
   AND 'yes' = (SELECT r.value FROM rules r WHERE r.body = m.body AND r.rule = 'declaration' AND r.since <= :today
                   AND (r.until IS NULL OR r.until >= :today) ORDER BY r.since DESC LIMIT 1);

-- name: quiet_bodies
-- Bodies that have not met for longer than their rule allows, and have no meeting called.
WITH latest AS (
	SELECT r.body, CAST(r.value AS INTEGER) AS days, r.source,
	       (SELECT max(m.held) FROM convened c JOIN meetings m ON m.id = c.meeting
	         WHERE c.body = r.body AND NOT c.dropped AND m.state IN ('open', 'closed')) AS held
	  FROM rules r WHERE r.rule = 'longest_gap_days' AND r.since <= :today AND (r.until IS NULL OR r.until >= :today))
SELECT b.id AS "@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "@title",
       '/bodies/' || b.id AS "@href", date(l.held, '+' || l.days || ' days') AS "@day", l.held AS "@held", l.days AS "@days", l.source AS "@source", 'yes' AS "@late",
       '1' || date(l.held, '+' || l.days || ' days') AS "@order"
  FROM latest l JOIN bodies b ON b.id = l.body
 WHERE date(l.held, '+' || l.days || ' days') < :today AND (b.until IS NULL OR b.until >= :today)
   AND NOT EXISTS (SELECT 1 FROM convened c JOIN meetings m ON m.id = c.meeting
                    WHERE c.body = l.body AND NOT c.dropped AND m.state = 'called' AND m.held >= :today)
 ORDER BY l.held;

-- name: unconfirmed
-- Bodies with rules in force that the legal adviser has not confirmed, and how many of them.
SELECT '/bodies/' || b.id || '/rules' AS "@href", count(*) AS "@count",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "@name"
  FROM rules r JOIN bodies b ON b.id = r.body
 WHERE r.confirmed IS NULL AND r.since <= :today AND (r.until IS NULL OR r.until >= :today) AND (b.until IS NULL OR b.until >= :today)
 GROUP BY b.id ORDER BY b.kind <> 'council', b.name;

-- name: users
-- How many hold a role today.
SELECT count(DISTINCT person) FROM users WHERE since <= :today AND (until IS NULL OR until > :today);

-- name: rewritten
-- How many decisions and votes were changed within thirty days, other than by a move, after they had been recorded.
-- Entries stand in the order of time: it is read backwards to the last that is older, however long the ledger is.
SELECT count(*) FROM ledger l NOT INDEXED
 WHERE l.seq > coalesce((SELECT o.seq FROM ledger o WHERE o.at <= :now - 2592000000 ORDER BY o.seq DESC LIMIT 1), 0)
   AND l."table" IN ('decisions', 'votes') AND l.move = 'save'
   AND EXISTS (SELECT 1 FROM ledger f WHERE f."table" = l."table" AND f.record = l.record AND f.seq < l.seq);

-- name: next_meeting
-- The next meeting called: with :mine the asker's own first. What the asker answered for themselves or for their head goes with it.
SELECT m.id AS "@id", m.title AS "@title", '/meetings/' || m.id AS "@href", m.held AS "@held", m.held AS "@held.hebrew", m.ended AS "@ended", m.place AS "@place",
       m.mode AS "@mode=meetings.mode",
       (SELECT group_concat(name_in(:lang, b.name, b.name_ar, b.name_en), ' · ')
          FROM convened c JOIN bodies b ON b.id = c.body WHERE c.meeting = m.id AND NOT c.dropped) AS "@bodies",
       t.id AS "@invitation", t.version AS "@version", t.person AS "@person", t.answer AS "@answer"
  FROM meetings m
  LEFT JOIN attendance t ON t.id = (SELECT t.id FROM attendance t WHERE t.meeting = m.id AND t.present = 'expected'
       AND t.person IN (SELECT :me UNION SELECT u.head FROM users u WHERE u.person = :me AND u.role = 'bureau' AND u.since <= :today AND (u.until IS NULL OR u.until > :today))
       ORDER BY t.person <> :me, t.id LIMIT 1)
 WHERE m.state = 'called' AND m.kind <> 'circulation' AND m.held > :moment
 ORDER BY :mine IS NOT NULL AND t.id IS NULL AND NOT EXISTS (SELECT 1 FROM informed f WHERE f.meeting = m.id AND f.person = :me), m.held LIMIT 1;

-- name: items
-- The agenda of the next meeting.
SELECT title AS "@title" FROM agenda WHERE meeting = :meeting AND NOT dropped ORDER BY position, id LIMIT 12;

-- name: decisions
-- The latest decisions, and how far each has come.
SELECT d.id AS "@id", decision_number(b.short, d.year, d.serial) AS "@number", d.decided AS "@day", d.title AS "@title", '/decisions/' || d.id AS "@href",
       CASE WHEN d.result = 'rejected' THEN 'decisions.result.rejected' WHEN d.method = 'unanimous' OR (d.in_favour > 0 AND d.against = 0 AND d.abstained = 0) THEN 'decisions.method.unanimous'
            ELSE 'decisions.result.adopted' END AS "@result.say",
       CASE WHEN d.against > 0 OR d.abstained > 0 THEN d.in_favour END AS "@for", CASE WHEN d.against > 0 OR d.abstained > 0 THEN d.against END AS "@against",
       CASE WHEN d.against > 0 OR d.abstained > 0 THEN d.abstained END AS "@abstained",
       s.standing AS "@state=decisions.standing"
  FROM decisions d JOIN bodies b ON b.id = d.body
  JOIN (SELECT d.id, CASE WHEN d.result = 'rejected' THEN 'rejected'
                          ELSE (SELECT CASE min(CASE WHEN f.state IN ('open', 'in_progress') AND f.due < :today THEN 1 WHEN f.state = 'not_done' THEN 2
                                                     WHEN f.state = 'in_progress' THEN 3 WHEN f.state = 'open' THEN 4 WHEN f.state = 'done' THEN 5 END)
                                            WHEN 1 THEN 'late' WHEN 2 THEN 'not_done' WHEN 3 THEN 'in_progress' WHEN 4 THEN 'open' WHEN 5 THEN 'done' END
                                  FROM followups f WHERE f.decision = d.id) END AS standing
          FROM decisions d WHERE d.state = 'standing'
         ORDER BY d.year DESC, coalesce(d.decided, d.year || '-12-31') DESC, d.id DESC LIMIT 5) s ON s.id = d.id
 ORDER BY d.year DESC, coalesce(d.decided, d.year || '-12-31') DESC, d.id DESC;

-- name: standing
-- The follow-ups that are not cancelled, by how far they have come: each a count in an index.
WITH counted AS (
	SELECT (SELECT count(*) FROM followups WHERE state = 'done') AS done, (SELECT count(*) FROM followups WHERE state = 'not_done') AS not_done,
	       (SELECT count(*) FROM followups WHERE state = 'in_progress') AS in_progress, (SELECT count(*) FROM followups WHERE state = 'open') AS open,
	       (SELECT count(*) FROM followups WHERE state = 'in_progress' AND due < :today) AS late_in_progress,
	       (SELECT count(*) FROM followups WHERE state = 'open' AND due < :today) AS late_open)
SELECT done + not_done + in_progress + open AS "@all", done AS "@done", in_progress - late_in_progress AS "@in_progress",
       late_in_progress + late_open AS "@late", open - late_open AS "@open", not_done AS "@not_done"
  FROM counted;

-- name: this_year
-- Decisions that stand and meetings that were held this year.
SELECT (SELECT count(*) FROM decisions WHERE year = CAST(substr(:today, 1, 4) AS INTEGER) AND state = 'standing') AS "@decisions",
       (SELECT count(*) FROM meetings WHERE held >= substr(:today, 1, 4) AND held < :moment AND state = 'closed' AND kind <> 'circulation') AS "@meetings";

-- name: council_meetings
-- The last six meetings of the council, the oldest first.
SELECT id AS "@id", held AS "@held" FROM (
	SELECT m.id, m.held FROM meetings m
	 WHERE m.state = 'closed' AND m.held IS NOT NULL AND m.kind <> 'circulation'
	   AND EXISTS (SELECT 1 FROM convened c JOIN bodies b ON b.id = c.body WHERE c.meeting = m.id AND NOT c.dropped AND b.kind = 'council')
	 ORDER BY m.held DESC LIMIT 6)
 ORDER BY held;

-- name: presence
-- How each authority that sits in the council was there in its last six meetings.
WITH meeting AS (
	SELECT m.id, m.held FROM meetings m
	 WHERE m.state = 'closed' AND m.held IS NOT NULL AND m.kind <> 'circulation'
	   AND EXISTS (SELECT 1 FROM convened c JOIN bodies b ON b.id = c.body WHERE c.meeting = m.id AND NOT c.dropped AND b.kind = 'council')
	 ORDER BY m.held DESC LIMIT 6),
sitting AS (
	SELECT DISTINCT s.authority FROM memberships s JOIN bodies b ON b.id = s.body
	 WHERE b.kind = 'council' AND s.authority IS NOT NULL AND s.role NOT IN ('observer', 'secretary')
	   AND (s.since IS NULL OR s.since <= :today) AND (s.until IS NULL OR s.until >= :today))
SELECT a.id AS "@authority", name_in(:lang, a.name, a.name_ar, a.name_en) AS "@name",
       (SELECT CASE min(CASE WHEN t.present = 'present' AND t.capacity <> 'substitute' THEN 1 WHEN t.present = 'present' THEN 2 WHEN t.present <> 'expected' THEN 3 END)
                    WHEN 1 THEN 'present' WHEN 2 THEN 'substitute' WHEN 3 THEN 'absent' ELSE 'none' END
          FROM attendance t WHERE t.meeting = m.id AND t.authority = a.id AND t.capacity IN ('member', 'substitute', 'outgoing', 'incoming', 'unstated')) AS "@is"
  FROM sitting s JOIN authorities a ON a.id = s.authority CROSS JOIN meeting m
 ORDER BY a.name, a.id, m.held;

-- name: first_steps
-- What a new register needs until its first meeting is called, in the order it is done; nothing from then on.
WITH step (position, name, done, href, may) AS (
	SELECT 1, 'people', EXISTS (SELECT 1 FROM people WHERE id <> (SELECT min(id) FROM people)), '/people/new', 'people.write'
	UNION ALL SELECT 2, 'users', EXISTS (SELECT 1 FROM users WHERE role = 'secretary'), '/users/new', 'users.write'
	UNION ALL SELECT 3, 'legal_entities', EXISTS (SELECT 1 FROM legal_entities), '/legal_entities/new', 'legal_entities.write'
	UNION ALL SELECT 4, 'authorities', EXISTS (SELECT 1 FROM authorities), '/authorities/new', 'authorities.write'
	UNION ALL SELECT 5, 'bodies', EXISTS (SELECT 1 FROM bodies), '/bodies/new', 'bodies.write'
	UNION ALL SELECT 6, 'memberships', EXISTS (SELECT 1 FROM memberships), '/memberships/new', 'memberships.write'
	UNION ALL SELECT 7, 'rules', EXISTS (SELECT 1 FROM rules), coalesce((SELECT '/bodies/' || min(id) || '#rules' FROM bodies), '/bodies'), 'rules.write'
	UNION ALL SELECT 8, 'meetings', 0, '/meetings/new', 'meetings.write')
SELECT name AS "@name", CASE WHEN done THEN 'yes' END AS "@done", href AS "@href", may AS "@may"
  FROM step WHERE NOT EXISTS (SELECT 1 FROM meetings WHERE state <> 'draft') ORDER BY position;
