-- memberships.sql: who sits where, and what hangs on it.

-- name: list
-- Memberships by body and name, after the one the page before ended with.
SELECT m.id AS "@id",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       b.id AS "body/@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       m.role AS "@role=memberships.role", m.voting AS "@voting", m.since AS "@since", m.until AS "@until",
       b.name || ' / ' || p.name AS ">1", m.id AS ">2"
  FROM memberships m JOIN people p ON p.id = m.person JOIN bodies b ON b.id = m.body LEFT JOIN authorities a ON a.id = m.authority
 WHERE (b.name || ' / ' || p.name, m.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:body IS NULL OR m.body = :body)
   AND (:authority IS NULL OR m.authority = :authority)
   AND (:person IS NULL OR m.person = :person)
   AND (:ended IS NOT NULL OR m.until IS NULL OR m.until >= :today)
 ORDER BY b.name || ' / ' || p.name, m.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM memberships m
 WHERE (:body IS NULL OR m.body = :body)
   AND (:authority IS NULL OR m.authority = :authority)
   AND (:person IS NULL OR m.person = :person)
   AND (:ended IS NOT NULL OR m.until IS NULL OR m.until >= :today);

-- name: show
-- One membership, whom it followed and who followed it.
SELECT m.id AS "@id", m.version AS "@version", m.role AS "@role=memberships.role", m.voting AS "@voting",
       m.since AS "@since", m.until AS "@until", m.declared AS "@declared",
       m.ended_why AS "@ended_why=memberships.ended_why", m.note AS "@note",
       CASE WHEN m.until < :today THEN 'yes' END AS "@ended", CASE WHEN m.since > :today THEN 'yes' END AS "@ahead",
       b.id AS "body/@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       p.id AS "person/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       s.id AS "seat/@id", s.title AS "seat/@name",
       r.id AS "resolution/@id", r.subject || coalesce(', ' || r.number, '') AS "resolution/@name",
       d.id AS "decision/@id", decision_number(o.short, d.year, d.serial) AS "decision/@name",
       q.id AS "replaces/@id",
       name_in(:lang, v.name, v.name_ar, v.name_en) AS "replaces/@name",
       n.id AS "successor/@id",
       name_in(:lang, w.name, w.name_ar, w.name_en) AS "successor/@name"
  FROM memberships m JOIN bodies b ON b.id = m.body JOIN people p ON p.id = m.person
  LEFT JOIN authorities a ON a.id = m.authority
  LEFT JOIN seats s ON s.id = m.seat
  LEFT JOIN resolutions r ON r.id = m.resolution
  LEFT JOIN decisions d ON d.id = m.decision LEFT JOIN bodies o ON o.id = d.body
  LEFT JOIN memberships q ON q.id = m.replaces LEFT JOIN people v ON v.id = q.person
  LEFT JOIN memberships n ON n.replaces = m.id LEFT JOIN people w ON w.id = n.person
 WHERE m.id = :id;

-- name: standing
-- What a change of a membership starts from: version, body, person, authority, seat, role, voting, since, until, successor, names.
SELECT m.version, m.body, m.person, m.authority, m.seat, m.role, m.voting, m.since, m.until,
       (SELECT n.id FROM memberships n WHERE n.replaces = m.id),
       name_in(:lang, b.name, b.name_ar, b.name_en),
       name_in(:lang, p.name, p.name_ar, p.name_en)
  FROM memberships m JOIN bodies b ON b.id = m.body JOIN people p ON p.id = m.person
 WHERE m.id = :id;

-- name: seats
-- Places to choose from: those of :of_body when that is known.
SELECT s.id AS "@value",
       CASE WHEN :of_body IS NULL THEN
            name_in(:lang, b.name, b.name_ar, b.name_en) || ': ' ELSE '' END
       || s.title
       || coalesce(', ' ||
            name_in(:lang, a.name, a.name_ar, a.name_en), '') AS "@label"
  FROM seats s JOIN bodies b ON b.id = s.body LEFT JOIN authorities a ON a.id = s.authority
 WHERE :of_body IS NULL OR s.body = :of_body
 ORDER BY s.body, s.id;

-- name: resolutions
-- Resolutions of authorities to choose from, the latest first.
SELECT r.id AS "@value",
       name_in(:lang, a.name, a.name_ar, a.name_en) ||
       ', ' || strftime('%d.%m.%Y', r.taken) || ': ' || r.subject || coalesce(' (' || r.number || ')', '') AS "@label"
  FROM resolutions r JOIN authorities a ON a.id = r.authority
 ORDER BY r.taken DESC, r.id DESC;

-- name: resolutions_of
-- Resolutions of :authority to choose from, the latest first.
SELECT r.id AS "@value", strftime('%d.%m.%Y', r.taken) || ': ' || r.subject || coalesce(' (' || r.number || ')', '') AS "@label"
  FROM resolutions r WHERE r.authority = :authority
 ORDER BY r.taken DESC, r.id DESC;

-- name: taken
-- The day of the resolution :of.
SELECT taken FROM resolutions WHERE id = :of;

-- name: seat_taken
-- Of :seat in :body: how many places it has, how many are held at a time between :since and :until but by :but, and the names of all.
WITH holding AS (
	SELECT coalesce(m.since, '0000') AS since, coalesce(m.until, '9999') AS until, p.name
	  FROM memberships m JOIN people p ON p.id = m.person
	 WHERE m.seat = :seat AND m.id <> :but
	   AND coalesce(m.since, '0000') <= coalesce(:until, '9999') AND coalesce(m.until, '9999') >= coalesce(:since, '0000')),
days AS (
	SELECT coalesce(:since, '0000') AS day UNION SELECT since FROM holding WHERE since > coalesce(:since, '0000'))
SELECT s.places, (SELECT max((SELECT count(*) FROM holding h WHERE h.since <= day AND h.until >= day)) FROM days),
       (SELECT group_concat(name, ', ') FROM holding)
  FROM seats s WHERE s.id = :seat AND s.body = :body;

-- name: chair
-- Who else chairs :body between :since and :until.
SELECT p.name FROM memberships m JOIN people p ON p.id = m.person
 WHERE m.body = :body AND m.role = 'chair' AND m.id <> :but
   AND coalesce(m.since, '0000') <= coalesce(:until, '9999') AND coalesce(m.until, '9999') >= coalesce(:since, '0000')
 LIMIT 1;

-- name: places
-- How many representatives with a vote an authority may have in a body at a time, as its seats say; one when they say nothing.
SELECT max(1, coalesce(sum(places), 0)) FROM seats
 WHERE body = :body AND authority = :authority
   AND coalesce(since, '0000') <= coalesce(:until, '9999') AND coalesce(until, '9999') >= coalesce(:since, '0000');

-- name: others
-- The most representatives with a vote that :authority has in :body on one day between :since and :until, but for :but; and the names of all of them.
WITH serving AS (
	SELECT m.id, coalesce(m.since, '0000') AS since, coalesce(m.until, '9999') AS until, p.name
	  FROM memberships m JOIN people p ON p.id = m.person
	 WHERE m.body = :body AND m.authority = :authority AND m.voting AND m.role <> 'substitute' AND m.id <> :but
	   AND coalesce(m.since, '0000') <= coalesce(:until, '9999') AND coalesce(m.until, '9999') >= coalesce(:since, '0000')),
days AS (
	SELECT coalesce(:since, '0000') AS day UNION SELECT since FROM serving WHERE since > coalesce(:since, '0000'))
SELECT max((SELECT count(*) FROM serving s WHERE s.since <= day AND s.until >= day)),
       (SELECT group_concat(name, ', ') FROM serving)
  FROM days;

-- name: attended_after
-- How many meetings of :body :person attended after :day, and the day of the last.
SELECT count(*), substr(max(h.held), 1, 10)
  FROM attendance t JOIN meetings h ON h.id = t.meeting JOIN convened c ON c.meeting = h.id
 WHERE t.person = :person AND c.body = :body AND t.present = 'present' AND t.capacity <> 'outgoing'
   AND h.state IN ('open', 'closed') AND substr(h.held, 1, 10) > :day;

-- name: just_replaced
-- The membership :of, when it ended within the last ninety days or is still to end.
SELECT id FROM memberships WHERE id = CAST(:of AS INTEGER) AND until >= strftime('%Y-%m-%d', :today, '-90 days');

-- name: falling_memberships
-- Other seats of :person that go on after :day.
SELECT m.id AS "@id", m.role AS "@role=memberships.role", m.since AS "@since",
       CASE WHEN m.authority = :authority THEN 'yes' END AS "@same",
       b.id AS "body/@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name"
  FROM memberships m JOIN bodies b ON b.id = m.body LEFT JOIN authorities a ON a.id = m.authority
 WHERE m.person = :person AND m.id <> :id AND (m.until IS NULL OR m.until > :day)
 ORDER BY m.authority IS NOT :authority, b.id;

-- name: falling_offices
-- Offices that :person holds after :day.
SELECT o.id AS "@id", o.kind AS "@kind=offices.kind", o.title AS "@title", o.since AS "@since",
       CASE WHEN o.authority = :authority THEN 'yes' END AS "@same",
       coalesce(name_in(:lang, a.name, a.name_ar, a.name_en),
                name_in(:lang, l.name, l.name_ar, l.name_en)) AS "@house"
  FROM offices o LEFT JOIN authorities a ON a.id = o.authority LEFT JOIN legal_entities l ON l.id = o.legal_entity
 WHERE o.person = :person AND (o.until IS NULL OR o.until > :day)
 ORDER BY o.id;

-- name: falling_roles
-- Roles in the register that :person holds after :day, and those who act for :person.
SELECT u.id AS "@id", u.role AS "@role=role", u.since AS "@since",
       CASE WHEN u.person <> :person THEN
            name_in(:lang, p.name, p.name_ar, p.name_en) END AS "@acting"
  FROM users u JOIN people p ON p.id = u.person
 WHERE (u.person = :person OR u.head = :person) AND (u.until IS NULL OR u.until > :day)
 ORDER BY u.person <> :person, u.id;

-- name: falling_followups
-- Follow-ups that :person owns and that are not done.
SELECT f.id AS "@id", f.title AS "@title", f.due AS "@due", f.state AS "@state=followups.state",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM followups f JOIN decisions d ON d.id = f.decision JOIN bodies b ON b.id = d.body
 WHERE f.owner = :person AND f.state IN ('open', 'in_progress')
 ORDER BY f.due IS NULL, f.due, f.id;

-- name: falling_meetings
-- Meetings of the body after :day that :person is expected at, or will be while the membership goes on.
SELECT h.id AS "@id", h.title AS "@title", h.held AS "@held", t.answer AS "@answer"
  FROM meetings h JOIN convened c ON c.meeting = h.id AND c.body = :body
  LEFT JOIN attendance t ON t.meeting = h.id AND t.person = :person
 WHERE h.state IN ('draft', 'called') AND substr(h.held, 1, 10) > :day
   AND (t.id IS NOT NULL OR EXISTS (SELECT 1 FROM memberships m WHERE m.id = :id AND (m.until IS NULL OR m.until > :day)))
 ORDER BY h.held, h.id;

-- name: title
-- What the record :of is called.
SELECT name_in(:lang, p.name, p.name_ar, p.name_en) || ', ' || name_in(:lang, b.name, b.name_ar, b.name_en) FROM memberships m JOIN people p ON p.id = m.person JOIN bodies b ON b.id = m.body WHERE m.id = :of;
