-- amendments.sql: which earlier decisions later ones change.

-- name: list
-- What one decision does to earlier ones.
SELECT m.id AS "@id", m.how AS "@how=amendments.how", m.demanded AS "@demanded", m.note AS "@note",
       e.id AS "earlier/@id", decision_number(b.short, e.year, e.serial) AS "earlier/@name"
  FROM amendments m JOIN decisions e ON e.id = m.earlier JOIN bodies b ON b.id = e.body
 WHERE m.decision = :within ORDER BY m.id;

-- name: show
-- One of them.
SELECT m.id AS "@id", m.version AS "@version", m.how AS "@how=amendments.how", m.demanded AS "@demanded", m.note AS "@note",
       e.id AS "earlier/@id", decision_number(b.short, e.year, e.serial) AS "earlier/@name",
       d.id AS "decision/@id", decision_number(c.short, d.year, d.serial) AS "decision/@name"
  FROM amendments m JOIN decisions e ON e.id = m.earlier JOIN bodies b ON b.id = e.body
  JOIN decisions d ON d.id = m.decision JOIN bodies c ON c.id = d.body
 WHERE m.id = :id AND m.decision = :within;

-- name: earlier
-- Which earlier decision an amendment is about.
SELECT earlier FROM amendments WHERE id = :id;

-- name: pair
-- May the decision :of amend another, and was :earlier taken before it?
SELECT d.result = 'adopted' AND d.state = 'standing',
       coalesce((SELECT (e.year, coalesce(e.decided, e.year || '-01-01'), e.id) < (d.year, coalesce(d.decided, d.year || '-12-31'), d.id)
                   FROM decisions e WHERE e.id = :earlier), 1)
  FROM decisions d WHERE d.id = :of;

-- name: to_reconsider
-- How many members of the body of :earlier must demand that it be decided again, on the day of the decision :of: needed, members, source.
WITH asked AS (
	SELECT e.body, coalesce(d.decided, d.year || '-12-31') AS day FROM decisions d, decisions e WHERE d.id = :of AND e.id = :earlier),
rule AS (
	SELECT u.id, u.source FROM rules u JOIN asked a ON u.body = a.body
	 WHERE u.rule = 'reconsider' AND u.since <= a.day AND (u.until IS NULL OR u.until >= a.day) ORDER BY u.since DESC LIMIT 1),
serving AS (
	SELECT count(*) AS members FROM memberships m JOIN asked a ON m.body = a.body
	 WHERE m.voting AND m.role NOT IN ('observer', 'secretary', 'substitute')
	   AND (m.since IS NULL OR m.since <= a.day) AND (m.until IS NULL OR m.until >= a.day))
SELECT (members * h.times + h.rest) / h.parts, members, source
  FROM serving, rule JOIN shares h ON h.rule = rule.id;
