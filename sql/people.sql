-- people.sql: what the pages of people know.

-- name: list
-- People by name, after the one the page before ended with.
SELECT p.id AS "@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name",
       p.title AS "@title", p.email AS "@email", p.phone AS "@phone",
       p.name AS ">1", p.id AS ">2"
  FROM people p
 WHERE (p.name, p.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:search IS NULL OR p.id IN (SELECT s.record FROM found JOIN searchable s ON s.id = found.rowid
                                    WHERE found MATCH :search AND s.register = 'people'))
 ORDER BY p.name, p.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM people p
 WHERE (:search IS NULL OR p.id IN (SELECT s.record FROM found JOIN searchable s ON s.id = found.rowid
                                    WHERE found MATCH :search AND s.register = 'people'));

-- name: show
-- One person.
SELECT id AS "@id", version AS "@version", name AS "@name", name_ar AS "@name_ar", name_en AS "@name_en",
       title AS "@title", email AS "@email", phone AS "@phone",
       language AS "@language=people.language", note AS "@note",
       CASE WHEN illustration THEN 'yes' END AS "@illustration"
  FROM people WHERE id = :id;

-- name: memberships
-- Where somebody sits and sat, what goes on first.
SELECT m.id AS "@id", m.role AS "@role=memberships.role", m.since AS "@since", m.until AS "@until",
       m.declared AS "@declared", CASE WHEN m.until < :today THEN 'yes' END AS "@ended",
       CASE WHEN m.since > :today THEN 'yes' END AS "@ahead",
       b.id AS "body/@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name"
  FROM memberships m JOIN bodies b ON b.id = m.body LEFT JOIN authorities a ON a.id = m.authority
 WHERE m.person = :id
 ORDER BY coalesce(m.until < :today, 0), coalesce(m.until, '9999') DESC, b.id;

-- name: offices
-- The offices somebody holds and held, what goes on first.
SELECT o.id AS "@id", o.kind AS "@kind=offices.kind", o.title AS "@title",
       o.since AS "@since", o.until AS "@until", CASE WHEN o.until < :today THEN 'yes' END AS "@ended",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       l.id AS "legal_entity/@id",
       name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name"
  FROM offices o LEFT JOIN authorities a ON a.id = o.authority LEFT JOIN legal_entities l ON l.id = o.legal_entity
 WHERE o.person = :id
 ORDER BY coalesce(o.until < :today, 0), coalesce(o.until, '9999') DESC, o.id;

-- name: roles
-- The roles somebody holds in the register today, or will.
SELECT u.id AS "@id", u.role AS "@role=role", u.since AS "@since", u.until AS "@until",
       h.id AS "head/@id",
       name_in(:lang, h.name, h.name_ar, h.name_en) AS "head/@name"
  FROM users u LEFT JOIN people h ON h.id = u.head
 WHERE u.person = :id AND (u.until IS NULL OR u.until > :today)
 ORDER BY u.id;

-- name: presence
-- To how many meetings of the last twelve months somebody was due, and to how many they came.
SELECT count(*) AS "@due", sum(t.present = 'present') AS "@present", sum(t.present = 'present' AND t.remote) AS "@remote",
       sum(t.present = 'excused') AS "@excused", sum(t.present = 'absent') AS "@absent"
  FROM attendance t JOIN meetings h ON h.id = t.meeting
 WHERE t.person = :id AND h.state = 'closed' AND t.present <> 'expected' AND t.capacity IN ('member', 'substitute', 'outgoing', 'incoming')
   AND h.held >= strftime('%Y-%m-%d', :today, '-12 months');

-- name: meetings
-- The latest meetings somebody was due at.
SELECT h.id AS "@id", h.title AS "@title", h.held AS "@held", h.year AS "@year", t.present AS "@present=attendance.present"
  FROM attendance t JOIN meetings h ON h.id = t.meeting
 WHERE t.person = :id AND h.state IN ('open', 'closed')
 ORDER BY coalesce(h.held, h.year || '-12-31') DESC, h.id DESC LIMIT 6;

-- name: followups
-- What somebody has to do still, the earliest first.
SELECT f.id AS "@id", f.title AS "@title", f.due AS "@due", f.state AS "@state=followups.state",
       CASE WHEN f.due < :today THEN 'yes' END AS "@late",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM followups f JOIN decisions d ON d.id = f.decision JOIN bodies b ON b.id = d.body
 WHERE f.owner = :id AND f.state IN ('open', 'in_progress')
 ORDER BY f.due IS NULL, f.due, f.id LIMIT 50;

-- name: choices
-- People to choose from.
SELECT p.id AS "@value",
       name_in(:lang, p.name, p.name_ar, p.name_en) ||
       coalesce(', ' || p.title, '') AS "@label"
  FROM people p ORDER BY p.name,
       p.id;

-- name: chosen
-- The person of that id as a choice.
SELECT p.id AS "@value",
       name_in(:lang, p.name, p.name_ar, p.name_en) ||
       coalesce(', ' || p.title, '') AS "@label"
  FROM people p WHERE p.id = :chosen;

-- name: namesake
-- Is there somebody else of that name who does the same, or of whom it is not known?
SELECT id FROM people WHERE name = :name AND id <> :but AND (:title IS NULL OR :title = '' OR title IS NULL OR title = :title);

-- name: ids
SELECT id AS "@id" FROM people;

-- name: searchable
-- How a person is found: number, title, detail, day, words.
SELECT NULL, name, title, NULL, coalesce(name_ar, '') || ' ' || coalesce(name_en, '') || ' ' || coalesce(title, '')
       || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')
  FROM people WHERE id = :record;

-- name: language
-- The language the asker reads.
SELECT language FROM people WHERE id = :me;
