-- invitation.sql: a meeting as its members are invited to it.

-- name: meeting
-- The meeting, and the last version of its notice.
SELECT m.id AS "@id", m.version AS "@version", m.title AS "@title", m.kind AS "@kind=meetings.kind",
       m.mode AS "@mode=meetings.mode",
       m.held AS "@held", m.held AS "@held.weekday", m.held AS "@held.hebrew", m.year AS "@year", m.place AS "@place",
       m.state AS "@state=meetings.state", m.reason AS "@cancelled", m.called AS "@called",
       n.number AS "@number", n.at AS "@at", n.kind AS "@notice=notices.kind", n.urgent AS "@urgent",
       n.reason AS "@reason", n.sent AS "@sent", n.id AS "@notice_id", n.version AS "@notice_version",
       CASE WHEN m.illustration THEN 'yes' END AS "@illustration"
  FROM meetings m
  LEFT JOIN notices n ON n.meeting = m.id AND n.number = (SELECT max(o.number) FROM notices o WHERE o.meeting = m.id)
 WHERE m.id = :within;

-- name: house
-- Who invites: the cluster, or whoever called the meeting when it has no address.
SELECT name_in(:lang, clusters.name, clusters.name_ar, clusters.name_en) AS "@name", address AS "@address", phone AS "@phone",
       coalesce(email, (SELECT p.email FROM notices n JOIN people p ON p.id = n.person
                         WHERE n.meeting = :within AND p.email IS NOT NULL ORDER BY n.number LIMIT 1)) AS "@email",
       (SELECT substr(hash, 1, 16) FROM ledger_hash WHERE idx = 0) AS "@mark"
  FROM clusters;

-- name: bodies
SELECT name_in(:lang, b.name, b.name_ar, b.name_en) AS "@name", e.name AS "@entity", e.number AS "@number"
  FROM convened c JOIN bodies b ON b.id = c.body LEFT JOIN legal_entities e ON e.id = b.legal_entity
 WHERE c.meeting = :within AND NOT c.dropped ORDER BY c.decides DESC, c.id;

-- name: items
-- The agenda, with the proposed decisions.
SELECT i.id AS "@id", i.label AS "@label", i.title AS "@title", i.draft AS "draft", CASE WHEN i.draft IS NULL THEN (SELECT w.reason FROM waivers w WHERE w.item = i.id) END AS "@bare",
       CASE WHEN p.id IS NULL THEN i.presented ELSE name_in(:lang, p.name, p.name_ar, p.name_en) END AS "@presenter"
  FROM agenda i LEFT JOIN people p ON p.id = i.presenter
 WHERE i.meeting = :within AND NOT i.dropped AND i.outcome IS NOT 'withdrawn' ORDER BY i.position, i.id;

-- name: informed
-- Coordinators who are told for information, still are that today, and have an address.
SELECT DISTINCT p.name AS "@name", p.email AS "@email"
  FROM informed f JOIN people p ON p.id = f.person
 WHERE f.meeting = :within AND p.email IS NOT NULL
   AND EXISTS (SELECT 1 FROM users u WHERE u.person = f.person AND u.role = 'coordinator' AND u.authority = f.authority AND u.since <= :today AND (u.until IS NULL OR u.until > :today))
   AND NOT EXISTS (SELECT 1 FROM attendance t WHERE t.meeting = f.meeting AND t.person = f.person)
 ORDER BY f.id;

-- name: people
-- Who is invited and has an address.
SELECT p.name AS "@name", p.email AS "@email"
  FROM attendance t JOIN people p ON p.id = t.person WHERE t.meeting = :within AND p.email IS NOT NULL ORDER BY t.id;
