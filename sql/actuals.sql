-- actuals.sql: what bookkeeping says was spent or received up to a day.

-- name: list
-- What the books say, the newest day first.
SELECT x.id AS "@id", x.asof AS "@asof", CASE WHEN x.line IS NOT NULL THEN b.year || ' · ' || l.code || ' – ' || l.title ELSE coalesce(t.number || ' – ', '') || t.title || ' · ' || u.purpose END AS "@title",
       CASE WHEN x.line IS NOT NULL THEN '/budgets/' || v.budget ELSE '/tabarim/' || u.tabar END AS "@href.of", x.amount AS "@amount",
       CASE WHEN x.line IS NOT NULL THEN n.amount ELSE u.amount END AS "@approved", CASE WHEN coalesce(n.amount, u.amount) > 0 THEN 100 * x.amount / coalesce(n.amount, u.amount) END AS "@percent.used",
       x.asof AS ">1", x.id AS ">2"
  FROM actuals x LEFT JOIN budget_lines l ON l.id = x.line LEFT JOIN line_amounts n ON n.id = l.id LEFT JOIN budget_versions v ON v.id = l.budget_version LEFT JOIN budgets b ON b.id = v.budget
  LEFT JOIN tabar_uses u ON u.id = x."use" LEFT JOIN tabarim t ON t.id = u.tabar
 WHERE (x.asof, x.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
   AND (:asof IS NULL OR x.asof = :asof)
 ORDER BY x.asof DESC, x.id DESC LIMIT :limit;

-- name: count
-- How many there are.
SELECT count(*) FROM actuals x WHERE (:asof IS NULL OR x.asof = :asof);

-- name: days
-- The days up to which the books were brought in, to choose from.
SELECT DISTINCT asof AS "@value", strftime('%d.%m.%Y', asof) AS "@label" FROM actuals ORDER BY asof DESC;

-- name: show
-- One entry of the books.
SELECT x.id AS "@id", x.version AS "@version", x.asof AS "@asof", CASE WHEN x.line IS NOT NULL THEN b.year || ' · ' || l.code || ' – ' || l.title ELSE coalesce(t.number || ' – ', '') || t.title || ' · ' || u.purpose END AS "@title", x.amount AS "@amount",
       l.id AS "line/@id", b.year || ' · ' || l.code || ' – ' || l.title AS "line/@name", u.id AS "use/@id", coalesce(t.number || ' – ', '') || t.title || ' · ' || u.purpose AS "use/@name"
  FROM actuals x LEFT JOIN budget_lines l ON l.id = x.line LEFT JOIN budget_versions v ON v.id = l.budget_version LEFT JOIN budgets b ON b.id = v.budget
  LEFT JOIN tabar_uses u ON u.id = x."use" LEFT JOIN tabarim t ON t.id = u.tabar
 WHERE x.id = :id;

-- name: line
-- The line of that :code in the version of the :budget that holds.
SELECT l.id FROM budget_current k JOIN budget_lines l ON l.budget_version = k.version WHERE k.budget = :budget AND l.code = :code AND NOT l.dropped;

-- name: use_of
-- The use of a tabar by its number :code and the :position of the use; without one, its only use.
SELECT u.id FROM tabarim t JOIN tabar_uses u ON u.tabar = t.id AND NOT u.dropped
 WHERE t.number = :code AND (u.position = :position OR :position IS NULL AND (SELECT count(*) FROM tabar_uses o WHERE o.tabar = t.id AND NOT o.dropped) = 1);

-- name: same
-- The entry of a :line or a :use up to the day :asof: id, version.
SELECT id, version FROM actuals WHERE asof = :asof AND (line = :line OR "use" = :use);
