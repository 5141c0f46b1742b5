-- substitutes.sql: whom a member sends to a meeting in their place.

-- name: invitation
-- The invitation of a :person to the :meeting: attendance, its version, authority, the answer given, and whether an answer is still awaited;
-- only for themselves, their bureau, or whoever writes meetings (:all).
SELECT t.id, t.version, t.authority, t.answer, m.state = 'called' AND m.held > :moment
  FROM attendance t JOIN meetings m ON m.id = t.meeting
 WHERE t.meeting = :meeting AND t.person = :person
   AND (:all IS NOT NULL OR t.person IN (SELECT :me UNION SELECT u.head FROM users u WHERE u.person = :me AND u.role = 'bureau' AND u.since <= :today AND (u.until IS NULL OR u.until > :today)));

-- name: may
-- Who may sit for a :person in the bodies of the :meeting: its substitutes of the same authority that day.
SELECT DISTINCT p.id AS "@value", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@label",
       CASE WHEN (SELECT s.substitute FROM substitutes s WHERE s.meeting = :meeting AND s.person = :person) = p.id THEN 'yes' END AS "@chosen"
  FROM meetings h
  JOIN convened c ON c.meeting = h.id AND NOT c.dropped
  JOIN memberships m ON m.body = c.body AND m.person = :person AND m.role NOT IN ('substitute', 'observer', 'secretary') AND (m.since IS NULL OR m.since <= substr(h.held, 1, 10)) AND (m.until IS NULL OR m.until >= substr(h.held, 1, 10))
  JOIN memberships s ON s.body = c.body AND s.role = 'substitute' AND s.authority IS m.authority AND s.person <> m.person AND (s.since IS NULL OR s.since <= substr(h.held, 1, 10)) AND (s.until IS NULL OR s.until >= substr(h.held, 1, 10))
  JOIN people p ON p.id = s.person
 WHERE h.id = :meeting ORDER BY p.name, p.id;

-- name: named
-- The naming there is already: id, version.
SELECT id, version FROM substitutes WHERE meeting = :meeting AND person = :person;

-- name: entered
-- Is the :substitute entered at the :meeting?
SELECT 1 FROM attendance WHERE meeting = :meeting AND person = :substitute;

-- name: who
-- The member, and the meeting.
SELECT p.id AS "@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name", h.id AS "@meeting", h.title AS "@title", h.held AS "@held"
  FROM people p, meetings h WHERE p.id = :person AND h.id = :meeting;
