-- budget_changes.sql: what moved between the lines of a budget, or was added to it, after a version was adopted.

-- name: list
-- The changes of one budget, the newest first; until when the council is to begin with a supplementary one.
SELECT c.id AS "@id", c.version AS "@version", c.kind AS "@kind=budget_changes.kind",
       f.id AS "from_line/@id", f.code || ' – ' || f.title AS "from_line/@name", t.id AS "to_line/@id", t.code || ' – ' || t.title AS "to_line/@name",
       c.amount AS "@amount", c.reason AS "@reason", c.submitted AS "@submitted", c.approved AS "@approved",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name",
       CASE WHEN c.decision IS NULL AND c.kind = 'virement' THEN 'alone' WHEN EXISTS (SELECT 1 FROM binding WHERE binding.id = c.decision) THEN 'in_force' ELSE 'waiting' END AS "@standing=budget_changes.standing",
       CASE WHEN c.kind = 'supplementary' AND c.decision IS NULL THEN date(c.submitted, '+' || (SELECT r.value FROM money_rules r WHERE r.rule = 'supplementary_days' AND r.since <= c.submitted AND (r.until IS NULL OR r.until >= c.submitted) ORDER BY r.since DESC LIMIT 1) || ' days') END AS "@due.day"
  FROM budget_changes c JOIN budget_lines f ON f.id = c.from_line JOIN budget_lines t ON t.id = c.to_line LEFT JOIN decisions d ON d.id = c.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE c.budget = :within ORDER BY c.id DESC;

-- name: show
-- One change.
SELECT c.id AS "@id", c.version AS "@version", c.kind AS "@kind=budget_changes.kind",
       f.id AS "from_line/@id", f.code || ' – ' || f.title AS "from_line/@name", t.id AS "to_line/@id", t.code || ' – ' || t.title AS "to_line/@name",
       c.amount AS "@amount", c.reason AS "@reason", c.reason AS "@heading", c.submitted AS "@submitted", c.approved AS "@approved",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) || ' – ' || d.title AS "decision/@name"
  FROM budget_changes c JOIN budget_lines f ON f.id = c.from_line JOIN budget_lines t ON t.id = c.to_line LEFT JOIN decisions d ON d.id = c.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE c.id = :id AND c.budget = :within;

-- name: lines
-- The lines of the version that holds of this budget, to choose from.
SELECT l.id AS "@value", l.code || ' – ' || l.title AS "@label", l.kind AS "@kind"
  FROM budget_current c JOIN budget_lines l ON l.budget_version = c.version WHERE c.budget = :within AND NOT l.dropped ORDER BY l.kind DESC, l.code;

-- name: line
-- A line: its kind, its first amount, what virements moved out of it or into it so far, what is left of it.
SELECT l.kind, l.amount, coalesce((SELECT sum(c.amount) FROM budget_changes c WHERE c.kind = 'virement' AND (c.from_line = l.id OR c.to_line = l.id)), 0), v.available, l.code || ' – ' || l.title
  FROM budget_lines l JOIN availability v ON v.what = 'line' AND v.id = l.id WHERE l.id = :line;

-- name: undecided
-- Supplementary budgets that were submitted and nobody decided: until when the council is to begin with them, by the rule of the day of submission.
SELECT c.id AS "@id", c.reason AS "@title", '/budgets/' || c.budget || '#changes' AS "@href", o.year AS "@year", c.amount AS "@amount", c.submitted AS "@submitted", r.source AS "@source", r.value AS "@days",
       date(c.submitted, '+' || r.value || ' days') AS "@day", 1 AS "@now",
       CASE WHEN date(c.submitted, '+' || r.value || ' days') < :today THEN CAST(julianday(:today) - julianday(c.submitted) AS INTEGER) - r.value END AS "@late",
       CASE WHEN date(c.submitted, '+' || r.value || ' days') < :today THEN '1' ELSE '2' END || coalesce(date(c.submitted, '+' || r.value || ' days'), '') AS "@order"
  FROM budget_changes c JOIN budgets o ON o.id = c.budget
  LEFT JOIN money_rules r ON r.id = (SELECT x.id FROM money_rules x WHERE x.rule = 'supplementary_days' AND x.since <= c.submitted AND (x.until IS NULL OR x.until >= c.submitted) ORDER BY x.since DESC LIMIT 1)
 WHERE c.kind = 'supplementary' AND c.decision IS NULL AND c.submitted IS NOT NULL AND o.closing IS NULL ORDER BY c.submitted, c.id;
