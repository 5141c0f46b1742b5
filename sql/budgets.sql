-- budgets.sql: operating budgets by year, in the version that holds and with what changed since.

-- name: list
-- Budgets, the newest year first: the sum that holds or the last one drafted, the version, what was committed.
SELECT b.id AS "@id", b.year AS "@year", b.title AS "@title", s.state AS "@state=budgets.state",
       e.id AS "legal_entity/@id", name_in(:lang, e.name, e.name_ar, e.name_en) AS "legal_entity/@name",
       v.serial AS "@serial", coalesce(t.expense, v.total) AS "@total", t.income AS "@income", k.amount AS "@committed",
       (SELECT sum(x.amount) FROM actuals x JOIN budget_lines l ON l.id = x.line JOIN budget_versions w ON w.id = l.budget_version WHERE w.budget = b.id AND l.kind = 'expense'
          AND x.asof = (SELECT max(y.asof) FROM actuals y JOIN budget_lines m ON m.id = y.line JOIN budget_versions o ON o.id = m.budget_version WHERE o.budget = b.id)) AS "@actual",
       (SELECT max(y.asof) FROM actuals y JOIN budget_lines m ON m.id = y.line JOIN budget_versions o ON o.id = m.budget_version WHERE o.budget = b.id) AS "@asof",
       b.year AS ">1", b.id AS ">2"
  FROM budgets b JOIN budget_states s ON s.id = b.id JOIN budget_current c ON c.budget = b.id JOIN legal_entities e ON e.id = b.legal_entity
  LEFT JOIN budget_versions v ON v.id = coalesce(c.version, (SELECT w.id FROM budget_versions w WHERE w.budget = b.id ORDER BY w.serial DESC LIMIT 1))
  LEFT JOIN (SELECT l.budget_version, sum(CASE l.kind WHEN 'expense' THEN n.amount END) AS expense, sum(CASE l.kind WHEN 'income' THEN n.amount END) AS income
               FROM budget_lines l JOIN line_amounts n ON n.id = l.id WHERE NOT l.dropped GROUP BY l.budget_version) t ON t.budget_version = v.id
  LEFT JOIN (SELECT o.budget, sum(a.amount) AS amount FROM approvals a JOIN budget_lines l ON l.id = a.line JOIN budget_versions o ON o.id = l.budget_version WHERE a.state IN ('approved', 'executed') GROUP BY o.budget) k ON k.budget = b.id
 WHERE (b.year, b.id) < (coalesce(CAST(:after_1 AS INTEGER), 9999), coalesce(:after_2, 0))
 ORDER BY b.year DESC, b.id DESC LIMIT :limit;

-- name: count
-- How many budgets there are.
SELECT count(*) FROM budgets;

-- name: choices
-- Budgets to choose from.
SELECT b.id AS "@value", b.year || ' – ' || e.name AS "@label" FROM budgets b JOIN legal_entities e ON e.id = b.legal_entity ORDER BY b.year DESC, b.id;

-- name: title
-- How a budget is called in the way up to it.
SELECT coalesce(title || ' ', '') || year FROM budgets WHERE id = :of;

-- name: show
-- One budget and the version that is shown: the one that holds, else the last one drafted.
SELECT b.id AS "@id", b.version AS "@version", b.year AS "@year", b.title AS "@title", b.ministry AS "@ministry", (SELECT x.submitted FROM holding_up h JOIN external_approvals x ON x.id = h.id WHERE h.budget_version = v.id AND h.approver IN ('interior', 'interior_district') ORDER BY x.id DESC LIMIT 1) AS "@submitted",
       (SELECT x.answered FROM holding_up h JOIN external_approvals x ON x.id = h.id WHERE h.budget_version = v.id AND h.approver IN ('interior', 'interior_district') AND h.why IS NULL ORDER BY x.id DESC LIMIT 1) AS "@approved",
       CASE WHEN c.holds IS NULL AND c.adopted IS NOT NULL AND b.closing IS NULL THEN (SELECT o.why FROM budget_obstacles o WHERE o.id = c.adopted) END AS "@obstacle=budgets.obstacle",
       b.closed AS "@closed", b.note AS "@note", CASE WHEN b.illustration THEN 'yes' END AS "@illustration",
       s.state AS "@state=budgets.state",
       e.id AS "legal_entity/@id", name_in(:lang, e.name, e.name_ar, e.name_en) AS "legal_entity/@name",
       d.id AS "closing/@id", decision_number(x.short, d.year, d.serial) || ' – ' || d.title AS "closing/@name",
       CASE WHEN c.version IS NULL THEN (SELECT min(y.effective) FROM budget_versions w JOIN decisions y ON y.id = w.decision WHERE w.budget = b.id AND y.state = 'standing' AND y.result = 'adopted' AND y.effective > :today) END AS "@begins",
       v.id AS "@shown", v.serial AS "@serial", v.total AS "@total", CASE WHEN c.version IS NOT NULL THEN 'yes' END AS "@holds",
       (SELECT max(y.asof) FROM actuals y JOIN budget_lines m ON m.id = y.line JOIN budget_versions o ON o.id = m.budget_version WHERE o.budget = b.id) AS "@asof",
       (SELECT sum(n.amount) FROM budget_lines l JOIN line_amounts n ON n.id = l.id WHERE l.budget_version = v.id AND NOT l.dropped AND l.kind = 'income') AS "@income",
       (SELECT sum(n.amount) FROM budget_lines l JOIN line_amounts n ON n.id = l.id WHERE l.budget_version = v.id AND NOT l.dropped AND l.kind = 'expense') AS "@expense",
       (SELECT coalesce(sum(a.amount), 0) FROM approvals a JOIN budget_lines l ON l.id = a.line JOIN budget_versions o ON o.id = l.budget_version WHERE o.budget = b.id AND a.state IN ('approved', 'executed')) AS "@committed"
  FROM budgets b JOIN budget_states s ON s.id = b.id JOIN budget_current c ON c.budget = b.id JOIN legal_entities e ON e.id = b.legal_entity
  LEFT JOIN budget_versions v ON v.id = coalesce(c.version, (SELECT w.id FROM budget_versions w WHERE w.budget = b.id ORDER BY w.serial DESC LIMIT 1))
  LEFT JOIN decisions d ON d.id = b.closing LEFT JOIN bodies x ON x.id = d.body
 WHERE b.id = :id;

-- name: lines
-- The lines of the version :shown with what changed, was committed and is left; what the books say of their code.
SELECT l.id AS "@id", l.code AS "@code", l.chapter AS "@chapter", l.title AS "@title", l.kind AS "@kind", l.amount AS "@first", nullif(n.amount - l.amount, 0) AS "@changed", n.amount AS "@amount",
       p.id AS "owner/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "owner/@name",
       CASE WHEN l.contingency THEN 'yes' END AS "@contingency", CASE l.kind WHEN 'expense' THEN nullif(v.committed, 0) END AS "@committed",
       CASE WHEN l.kind = 'expense' AND v.open THEN v.available END AS "@available", CASE WHEN n.amount > 0 AND v.committed > 0 AND l.kind = 'expense' THEN 100 * v.committed / n.amount END AS "@percent.used",
       (SELECT x.amount FROM actuals x JOIN budget_lines m ON m.id = x.line JOIN budget_versions o ON o.id = m.budget_version WHERE o.budget = n.budget AND m.code = l.code ORDER BY x.asof DESC LIMIT 1) AS "@actual",
       CASE WHEN l.kind = 'expense' AND (SELECT x.amount FROM actuals x JOIN budget_lines m ON m.id = x.line JOIN budget_versions o ON o.id = m.budget_version WHERE o.budget = n.budget AND m.code = l.code ORDER BY x.asof DESC LIMIT 1) > v.committed THEN 'yes' END AS "@beyond"
  FROM budget_lines l JOIN line_amounts n ON n.id = l.id JOIN availability v ON v.what = 'line' AND v.id = l.id LEFT JOIN people p ON p.id = l.owner
 WHERE l.budget_version = :shown AND NOT l.dropped ORDER BY l.kind DESC, l.code;

-- name: versions
-- The versions of one budget, each with its sum and the decisions behind it.
SELECT v.id AS "@id", v.serial AS "@serial", v.reason AS "@reason", coalesce((SELECT sum(l.amount) FROM budget_lines l WHERE l.budget_version = v.id AND l.kind = 'expense' AND NOT l.dropped), v.total) AS "@total", v.adopted AS "@adopted",
       c.id AS "committee/@id", decision_number(bc.short, c.year, c.serial) AS "committee/@name",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name", f.force AS "decision/@force=decisions.force",
       CASE WHEN d.effective > :today THEN d.effective END AS "decision/@from", CASE WHEN v.id = k.holds THEN 'yes' END AS "@holds",
       CASE WHEN coalesce(v.decision, v.adopted) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM budgets o WHERE o.id = v.budget AND o.closing IS NOT NULL) THEN (SELECT o.why FROM budget_obstacles o WHERE o.id = v.id) END AS "@obstacle=budgets.obstacle"
  FROM budget_versions v JOIN budget_current k ON k.budget = v.budget LEFT JOIN decisions c ON c.id = v.committee LEFT JOIN bodies bc ON bc.id = c.body
  LEFT JOIN decisions d ON d.id = v.decision LEFT JOIN bodies b ON b.id = d.body LEFT JOIN force f ON f.id = d.id
 WHERE v.budget = :id ORDER BY v.serial DESC;

-- name: five_years
-- The last five years of the legal entity :entity, for the picture; the largest sum of them.
SELECT y.id AS "@id", y.year AS "@year", y.state AS "@state=budgets.state", y.total AS "@total", max(y.total) OVER () AS "@most", y.actual AS "@actual", y.asof AS "@asof"
  FROM (SELECT b.id, b.year, s.state, coalesce((SELECT sum(n.amount) FROM budget_lines l JOIN line_amounts n ON n.id = l.id WHERE l.budget_version = v.id AND NOT l.dropped AND l.kind = 'expense'), v.total) AS total,
               (SELECT max(x.asof) FROM actuals x JOIN budget_lines l ON l.id = x.line JOIN budget_versions w ON w.id = l.budget_version WHERE w.budget = b.id) AS asof,
               (SELECT sum(x.amount) FROM actuals x JOIN budget_lines l ON l.id = x.line AND l.kind = 'expense' JOIN budget_versions w ON w.id = l.budget_version WHERE w.budget = b.id
                   AND x.asof = (SELECT max(o.asof) FROM actuals o JOIN budget_lines m ON m.id = o.line JOIN budget_versions k ON k.id = m.budget_version WHERE k.budget = b.id)) AS actual
          FROM budgets b JOIN budget_states s ON s.id = b.id JOIN budget_current c ON c.budget = b.id
          LEFT JOIN budget_versions v ON v.id = coalesce(c.version, (SELECT w.id FROM budget_versions w WHERE w.budget = b.id ORDER BY w.serial DESC LIMIT 1))
         WHERE b.legal_entity = :entity ORDER BY b.year DESC LIMIT 5) y ORDER BY y.year DESC;

-- name: searchable
-- How a budget is found: number, title, detail, day, words.
SELECT b.year, coalesce(b.title || ' ', '') || b.year, e.name, NULL, coalesce((SELECT group_concat(l.title, ' ') FROM budget_lines l JOIN budget_versions v ON v.id = l.budget_version WHERE v.budget = b.id), '') || ' ' || coalesce(b.note, '')
  FROM budgets b JOIN legal_entities e ON e.id = b.legal_entity WHERE b.id = :record;

-- name: ids
-- Every budget, for the search index.
SELECT id AS "@id" FROM budgets;
