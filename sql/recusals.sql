-- recusals.sql: who has a personal interest in an item.

-- name: of_item
-- Who is out of an :item, and why.
SELECT c.id AS "@id", p.id AS "@person", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name",
       c.reason AS "@reason", c.at AS "@at", CASE WHEN c.person = :me THEN 'yes' END AS "@mine"
  FROM recusals c JOIN people p ON p.id = c.person
 WHERE c.item = :item AND NOT c.dropped ORDER BY p.name, c.id;

-- name: standing
-- The row of a :person in an :item, taken back or not: id, version.
SELECT id, version FROM recusals WHERE item = :item AND person = :person;

-- name: of_person
-- Has the :person an interest in the :item?
SELECT 1 FROM recusals WHERE item = :item AND person = :person AND NOT dropped;

-- name: item
-- Is the :item one of the meeting :within?
SELECT 1 FROM agenda WHERE id = :item AND meeting = :within AND NOT dropped;

-- name: sits
-- Does the :person vote in a body of the :meeting?
SELECT 1 FROM meetings s
  JOIN convened c ON c.meeting = s.id AND NOT c.dropped
  JOIN memberships m ON m.body = c.body AND m.person = :person AND m.voting AND m.role NOT IN ('observer', 'secretary')
   AND (m.since IS NULL OR m.since <= coalesce(substr(s.held, 1, 10), s.year || '-12-31'))
   AND (m.until IS NULL OR m.until >= coalesce(substr(s.held, 1, 10), s.year || '-12-31'))
 WHERE s.id = :meeting LIMIT 1;

-- name: voted
-- Did the :person vote in the :item already?
SELECT 1 FROM decisions d JOIN votes v ON v.decision = d.id AND v.person = :person AND NOT v.dropped AND v.choice IN ('for', 'against', 'abstain')
 WHERE d.item = :item AND d.state = 'standing' LIMIT 1;

-- name: sitters
-- Who may have a personal interest in an :item of the :meeting, to choose from.
SELECT DISTINCT p.id AS "@value", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@label"
  FROM meetings s
  JOIN convened c ON c.meeting = s.id AND NOT c.dropped
  JOIN memberships m ON m.body = c.body AND m.voting AND m.role NOT IN ('observer', 'secretary')
   AND (m.since IS NULL OR m.since <= coalesce(substr(s.held, 1, 10), s.year || '-12-31'))
   AND (m.until IS NULL OR m.until >= coalesce(substr(s.held, 1, 10), s.year || '-12-31'))
  JOIN people p ON p.id = m.person
 WHERE s.id = :meeting AND NOT EXISTS (SELECT 1 FROM recusals o WHERE o.item = :item AND o.person = p.id AND NOT o.dropped)
 ORDER BY 2;
