-- tabar_uses.sql: what the money of a tabar is for, and how much of it can still be committed.

-- name: list
-- The uses of one tabar, what was committed of each, what is left, and what the books say.
SELECT u.id AS "@id", u.version AS "@version", u.position AS "@position", u.purpose AS "@purpose", u.amount AS "@amount",
       v.committed AS "@committed", v.available AS "@available", CASE WHEN u.amount > 0 AND v.committed > 0 THEN 100 * v.committed / u.amount END AS "@percent.used",
       (SELECT x.amount FROM actuals x WHERE x."use" = u.id ORDER BY x.asof DESC LIMIT 1) AS "@actual",
       CASE WHEN (SELECT x.amount FROM actuals x WHERE x."use" = u.id ORDER BY x.asof DESC LIMIT 1) > v.committed THEN 'yes' END AS "@beyond",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM tabar_uses u JOIN availability v ON v.what = 'use' AND v.id = u.id LEFT JOIN decisions d ON d.id = u.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE u.tabar = :within AND NOT u.dropped ORDER BY u.position;

-- name: show
-- One use.
SELECT u.id AS "@id", u.version AS "@version", u.position AS "@position", u.purpose AS "@purpose", u.purpose AS "@heading", u.amount AS "@amount", u.dropped AS "@dropped",
       v.committed AS "@committed", v.available AS "@available",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM tabar_uses u JOIN availability v ON v.what = 'use' AND v.id = u.id LEFT JOIN decisions d ON d.id = u.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE u.id = :id AND u.tabar = :within;

-- name: choices
-- What can be paid from today: the uses of open tabarim, each with what is left of it.
SELECT u.id AS "@value", coalesce(t.number || ' – ', '') || t.title || ' · ' || u.purpose AS "@label"
  FROM tabar_uses u JOIN tabarim t ON t.id = u.tabar JOIN tabar_states s ON s.id = t.id
 WHERE s.state = 'open' AND NOT u.dropped ORDER BY t.year DESC, t.id, u.position;

-- name: chosen
-- The use of that id as a choice, whatever became of it.
SELECT u.id AS "@value", coalesce(t.number || ' – ', '') || t.title || ' · ' || u.purpose AS "@label" FROM tabar_uses u JOIN tabarim t ON t.id = u.tabar WHERE u.id = :chosen;

-- name: last_position
-- The number of the last use of the tabar :id.
SELECT coalesce(max(position), 0) FROM tabar_uses WHERE tabar = :id;

-- name: title
-- What the record :of is called.
SELECT purpose FROM tabar_uses WHERE id = :of;
