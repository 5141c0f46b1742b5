-- minutes.sql: what minutes are written from.

-- name: meeting
-- The meeting the minutes are of.
SELECT m.id AS "@id", m.version AS "@version", m.title AS "@title",
       m.kind AS "@kind", 'meetings.kind.' || m.kind AS "@kind.say", m.mode AS "@mode", 'meetings.mode.' || m.mode AS "@mode.say",
       m.held AS "@held", m.held AS "@held.weekday", m.held AS "@held.hebrew", m.ended AS "@ended", m.year AS "@year", m.place AS "@place",
       h.id AS "chair/@id", h.name AS "chair/@name", w.id AS "secretary/@id", w.name AS "secretary/@name",
       m.state AS "@state", 'meetings.state.' || m.state AS "@state.say", m.reason AS "@reason", m.source AS "@source",
       CASE WHEN m.source IS NOT NULL OR m.held IS NULL THEN 'unstated' ELSE 'not_recorded' END AS "@gaps",
       CASE WHEN m.illustration THEN 'yes' END AS "@illustration", m.opening AS "opening"
  FROM meetings m
  LEFT JOIN people h ON h.id = m.chair
  LEFT JOIN people w ON w.id = m.secretary
 WHERE m.id = :within;

-- name: cluster
-- Whose minutes they are.
SELECT name AS "@name", address AS "@address", email AS "@email", phone AS "@phone", fax AS "@fax" FROM clusters;

-- name: entities
-- The legal entities whose bodies were convened, each with its own number; all of the cluster when the bodies do not say.
SELECT e.id AS "@id", e.name AS "@name", e.kind AS "@kind", 'legal_entities.kind.' || e.kind AS "@kind.say", e.number AS "@number"
  FROM legal_entities e
 WHERE e.id IN (SELECT b.legal_entity FROM convened c JOIN bodies b ON b.id = c.body WHERE c.meeting = :within AND NOT c.dropped)
 ORDER BY (SELECT min(CASE WHEN c.decides THEN 0 ELSE 1 END * 1000000 + c.id) FROM convened c JOIN bodies b ON b.id = c.body
            WHERE c.meeting = :within AND b.legal_entity = e.id AND NOT c.dropped);

-- name: for_authorities
-- Who was there on behalf of an authority, by authority.
SELECT p.id AS "@id", p.name AS "@name", coalesce(t.title, p.title) AS "@title", a.id AS "authority/@id", a.name AS "authority/@name",
       t.capacity AS "@capacity", 'attendance.capacity.' || t.capacity AS "@capacity.say", t.arrived AS "@arrived", t."left" AS "@left",
       CASE WHEN t.remote THEN 'yes' END AS "@remote"
  FROM attendance t JOIN people p ON p.id = t.person JOIN authorities a ON a.id = t.authority
 WHERE t.meeting = :within AND t.present = 'present'
 ORDER BY (SELECT min(o.id) FROM attendance o WHERE o.meeting = t.meeting AND o.authority = t.authority AND o.present = 'present'), t.id;

-- name: for_cluster
-- Who was there on the cluster's own side.
SELECT p.id AS "@id", p.name AS "@name", coalesce(t.title, p.title) AS "@title",
       t.capacity AS "@capacity", 'attendance.capacity.' || t.capacity AS "@capacity.say", t.arrived AS "@arrived", t."left" AS "@left",
       CASE WHEN t.remote THEN 'yes' END AS "@remote"
  FROM attendance t JOIN people p ON p.id = t.person
 WHERE t.meeting = :within AND t.present = 'present' AND t.authority IS NULL
 ORDER BY t.id;

-- name: not_there
-- Who was not there, and of whom nothing was recorded.
SELECT p.id AS "@id", p.name AS "@name", coalesce(t.title, p.title) AS "@title", a.id AS "authority/@id", a.name AS "authority/@name",
       t.capacity AS "@capacity", t.present AS "@present", 'attendance.present.' || t.present AS "@present.say"
  FROM attendance t JOIN people p ON p.id = t.person LEFT JOIN authorities a ON a.id = t.authority
 WHERE t.meeting = :within AND t.present <> 'present'
 ORDER BY t.present = 'expected', a.name IS NULL, a.name, t.id;

-- name: items
-- The items, told.
SELECT i.id AS "@id", i.label AS "@label", i.title AS "@title", i.kind AS "@kind", p.name AS "@presenter", i.presented AS "@presented",
       CASE WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing') THEN 'resolved' ELSE nullif(i.outcome, 'resolved') END AS "@outcome",
       'agenda.outcome.' || CASE WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing') THEN 'resolved'
                                 ELSE coalesce(nullif(i.outcome, 'resolved'), 'pending') END AS "@outcome.say",
       i.notes AS "notes"
  FROM agenda i LEFT JOIN people p ON p.id = i.presenter
 WHERE i.meeting = :within AND NOT i.dropped
 ORDER BY i.position, i.id;

-- name: remarks
-- What was said in an :item.
SELECT p.id AS "person/@id", p.name AS "person/@name", k.speaker AS "@speaker", k.text AS "text"
  FROM remarks k LEFT JOIN people p ON p.id = k.person
 WHERE k.item = :item
 ORDER BY k.position, k.id;

-- name: decisions
-- What was decided in an :item, or outside every item when it is NULL.
SELECT d.id AS "@id", printf('%s/%d/%03d', b.short, d.year, d.serial) AS "@number", d.serial AS "@serial", d.title AS "@title",
       b.id AS "body/@id", b.name AS "body/@name",
       d.result AS "@result", d.method AS "@method", 'decisions.method.' || d.method AS "@method.say",
       d.in_favour AS "@in_favour", d.against AS "@against", d.abstained AS "@abstained", d.base AS "@base",
       u.source AS "@source",
       CASE WHEN d.result = 'rejected' AND d.in_favour = d.against AND d.in_favour > 0 THEN 'yes' END AS "@tie",
       CASE WHEN d.state = 'void' THEN 'yes' END AS "@void", d.reason AS "@reason", d.note AS "@note", d.text AS "text"
  FROM decisions d
  JOIN bodies b ON b.id = d.body
  LEFT JOIN rules u ON u.id = d.rule
  LEFT JOIN convened c ON c.meeting = d.meeting AND c.body = d.body
 WHERE d.meeting = :within AND d.item IS :item
 ORDER BY c.id IS NULL, c.id, d.year, d.serial;

-- name: votes
-- How each voted on a :decision, by authority.
SELECT p.name AS "@name", a.name AS "@authority", v.choice AS "@choice", 'votes.choice.' || v.choice AS "@choice.say", v.reason AS "@reason"
  FROM votes v JOIN people p ON p.id = v.person LEFT JOIN authorities a ON a.id = v.authority
 WHERE v.decision = :decision
 ORDER BY CASE v.choice WHEN 'for' THEN 1 WHEN 'against' THEN 2 WHEN 'abstain' THEN 3 WHEN 'recused' THEN 4 ELSE 5 END, a.name IS NULL, a.name, p.name;

-- name: followups
-- What is to be done because of a :decision.
SELECT f.title AS "@title", coalesce(p.name, a.name, f.owned_by) AS "@owner", f.due AS "@due"
  FROM followups f LEFT JOIN people p ON p.id = f.owner LEFT JOIN authorities a ON a.id = f.authority
 WHERE f.decision = :decision AND f.state <> 'cancelled'
 ORDER BY f.due IS NULL, f.due, f.id;

-- name: summary
-- Every decision of the meeting in the order of its numbers, body after body.
SELECT d.id AS "@id", printf('%s/%d/%03d', b.short, d.year, d.serial) AS "@number", d.title AS "@title", b.name AS "@body",
       i.label AS "@label", d.result AS "@result", d.method AS "@method", d.in_favour AS "@in_favour", d.against AS "@against", d.abstained AS "@abstained",
       CASE WHEN d.state = 'void' THEN 'yes' END AS "@void"
  FROM decisions d
  JOIN bodies b ON b.id = d.body
  LEFT JOIN convened c ON c.meeting = d.meeting AND c.body = d.body
  LEFT JOIN agenda i ON i.id = d.item
 WHERE d.meeting = :within
 ORDER BY c.id IS NULL, c.id, d.year, d.serial;
