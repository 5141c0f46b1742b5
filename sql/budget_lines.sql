-- budget_lines.sql: the lines of a version of a budget.

-- name: list
-- The lines of one version, income first.
SELECT l.id AS "@id", l.version AS "@version", l.code AS "@code", l.title AS "@title", l.chapter AS "@chapter", l.kind AS "@kind=budget_lines.kind", l.amount AS "@amount",
       l.contingency AS "@contingency", p.id AS "owner/@id", p.name AS "owner/@name"
  FROM budget_lines l LEFT JOIN people p ON p.id = l.owner WHERE l.budget_version = :within AND NOT l.dropped ORDER BY l.kind DESC, l.code;

-- name: show
-- One line.
SELECT l.id AS "@id", l.version AS "@version", l.code AS "@code", l.title AS "@title", l.chapter AS "@chapter", l.kind AS "@kind=budget_lines.kind", l.amount AS "@amount",
       l.contingency AS "@contingency", l.dropped AS "@dropped", p.id AS "owner/@id", p.name AS "owner/@name"
  FROM budget_lines l LEFT JOIN people p ON p.id = l.owner WHERE l.id = :id AND l.budget_version = :within;

-- name: choices
-- What can be paid from today: lines of expense of budgets in force.
SELECT l.id AS "@value", b.year || ' · ' || l.code || ' – ' || l.title AS "@label"
  FROM budgets b JOIN budget_states s ON s.id = b.id AND s.state = 'in_force' JOIN budget_current c ON c.budget = b.id JOIN budget_lines l ON l.budget_version = c.version
 WHERE l.kind = 'expense' AND NOT l.dropped ORDER BY b.year DESC, l.code;

-- name: chosen
-- The line of that id as a choice, whatever became of it.
SELECT l.id AS "@value", b.year || ' · ' || l.code || ' – ' || l.title AS "@label"
  FROM budget_lines l JOIN budget_versions v ON v.id = l.budget_version JOIN budgets b ON b.id = v.budget WHERE l.id = :chosen;

-- name: title
-- What the record :of is called.
SELECT code || ' ' || title FROM budget_lines WHERE id = :of;
