-- budget_versions.sql: the versions of a budget; each begins as a copy of the one before it.

-- name: list
-- Versions of all budgets, the newest year first.
SELECT v.id AS "@id", b.id AS "budget/@id", b.year AS "budget/@name", v.serial AS "@serial", v.reason AS "@reason",
       coalesce((SELECT sum(l.amount) FROM budget_lines l WHERE l.budget_version = v.id AND l.kind = 'expense' AND NOT l.dropped), v.total) AS "@total", v.adopted AS "@adopted",
       d.id AS "decision/@id", decision_number(x.short, d.year, d.serial) AS "decision/@name",
       printf('%04d', b.year) AS ">1", v.id AS ">2"
  FROM budget_versions v JOIN budgets b ON b.id = v.budget LEFT JOIN decisions d ON d.id = v.decision LEFT JOIN bodies x ON x.id = d.body
 WHERE (b.year, v.id) < (coalesce(CAST(:after_1 AS INTEGER), 9999), coalesce(:after_2, 0))
 ORDER BY b.year DESC, v.id DESC LIMIT :limit;

-- name: title
-- How a version is called in the way up to it.
SELECT b.year || ' · ' || v.serial FROM budget_versions v JOIN budgets b ON b.id = v.budget WHERE v.id = :of;

-- name: show
-- One version: its sums, and whether it was adopted.
SELECT v.id AS "@id", v.version AS "@version", v.serial AS "@serial", v.reason AS "@reason", v.total AS "@total", v.adopted AS "@adopted",
       b.id AS "budget/@id", coalesce(b.title || ' ', '') || b.year AS "budget/@name", b.year AS "budget/@year", s.state AS "budget/@state",
       c.id AS "committee/@id", decision_number(bc.short, c.year, c.serial) || ' – ' || c.title AS "committee/@name",
       d.id AS "decision/@id", decision_number(bd.short, d.year, d.serial) || ' – ' || d.title AS "decision/@name", f.force AS "decision/@force=decisions.force",
       CASE WHEN d.effective > :today THEN d.effective END AS "decision/@from", CASE WHEN coalesce(v.decision, v.adopted) IS NOT NULL THEN 'yes' END AS "@final", CASE WHEN v.id = k.holds THEN 'yes' END AS "@holds",
       (SELECT o.why FROM budget_obstacles o WHERE o.id = v.id) AS "@obstacle=budgets.obstacle",
       (SELECT sum(l.amount) FROM budget_lines l WHERE l.budget_version = v.id AND NOT l.dropped AND l.kind = 'income') AS "@income",
       (SELECT sum(l.amount) FROM budget_lines l WHERE l.budget_version = v.id AND NOT l.dropped AND l.kind = 'expense') AS "@expense"
  FROM budget_versions v JOIN budgets b ON b.id = v.budget JOIN budget_states s ON s.id = b.id JOIN budget_current k ON k.budget = b.id
  LEFT JOIN decisions c ON c.id = v.committee LEFT JOIN bodies bc ON bc.id = c.body LEFT JOIN decisions d ON d.id = v.decision LEFT JOIN bodies bd ON bd.id = d.body LEFT JOIN force f ON f.id = d.id
 WHERE v.id = :id;

-- name: last
-- The last version of the :budget: id and number.
SELECT id, serial FROM budget_versions WHERE budget = :budget ORDER BY serial DESC LIMIT 1;

-- name: undecided
-- A version of the :budget that nobody has adopted yet.
SELECT serial FROM budget_versions WHERE budget = :budget AND decision IS NULL AND adopted IS NULL;

-- name: to_copy
-- The lines of the version :from as they stand with what changed since.
SELECT l.code AS "@code", l.chapter AS "@chapter", l.title AS "@title", l.kind AS "@kind", n.amount AS "@amount", l.contingency AS "@contingency", l.owner AS "@owner"
  FROM budget_lines l JOIN line_amounts n ON n.id = l.id WHERE l.budget_version = :from AND NOT l.dropped ORDER BY l.code;

-- name: body_of
-- Of which kind is the body that took the :decision?
SELECT b.kind FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.id = :decision;
