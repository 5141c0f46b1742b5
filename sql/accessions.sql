-- accessions.sql: the steps by which an authority joins or leaves.

-- name: list
-- The steps of one authority in their order.
SELECT c.id AS "@id", c.step AS "@step=accessions.step", c.done AS "@done", c.reference AS "@reference",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM accessions c LEFT JOIN decisions d ON d.id = c.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE c.authority = :within
 ORDER BY c.done, c.id;

-- name: show
-- One step.
SELECT c.id AS "@id", c.version AS "@version", c.step AS "@step=accessions.step",
       c.done AS "@done", c.reference AS "@reference",
       a.id AS "authority/@id",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM accessions c JOIN authorities a ON a.id = c.authority
  LEFT JOIN decisions d ON d.id = c.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE c.id = :id AND c.authority = :within;

-- name: against
-- A step of the authority :of whose day contradicts :step on day :done: its name and day. Between two rounds of joining lies a leaving.
WITH steps (rank, step) AS (
	VALUES (1, 'applied'), (2, 'own_council'), (3, 'cluster_council'), (4, 'order_published'), (5, 'leave_requested'), (6, 'left'))
SELECT c.step, strftime('%d.%m.%Y', c.done)
  FROM accessions c JOIN steps s ON s.step = c.step JOIN steps n ON n.step = :step
 WHERE c.authority = :of AND c.id <> :but
   AND ((s.rank > n.rank AND c.done < :done AND c.step <> 'left'
       AND NOT EXISTS (SELECT 1 FROM accessions l WHERE l.authority = :of AND l.id <> :but AND l.step = 'left' AND l.done BETWEEN c.done AND :done))
     OR (s.rank < n.rank AND c.done > :done AND :step <> 'left'
       AND NOT EXISTS (SELECT 1 FROM accessions l WHERE l.authority = :of AND l.id <> :but AND l.step = 'left' AND l.done BETWEEN :done AND c.done)))
 ORDER BY c.done LIMIT 1;
