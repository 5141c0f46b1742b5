-- tabarim.sql: extraordinary budgets: where their money comes from, what it is for, and what is left of it.

-- name: list
-- Tabarim that fit the filters, the newest year first; what is stated of their sums.
SELECT t.id AS "@id", t.number AS "@number", t.title AS "@title", t.year AS "@year",
       s.state AS "@state=tabarim.state",
       k.stated AS "@stated", CASE WHEN k.sources IS NULL AND k.stated IS NOT NULL THEN 'yes' END AS "@partly.stated", k.uses AS "@uses", k.granted AS "@granted", nullif(k.received, 0) AS "@received",
       c.amount AS "@committed", CASE WHEN s.state IN ('open', 'frozen') THEN coalesce(k.uses, k.stated) - coalesce(c.amount, 0) END AS "@available",
       CASE WHEN c.amount > 0 AND coalesce(k.uses, k.stated) > 0 THEN 100 * coalesce(c.amount, 0) / coalesce(k.uses, k.stated) END AS "@percent.used",
       (SELECT i.since FROM idle_tabarim i WHERE i.id = t.id) AS "@idle", CASE WHEN t.illustration THEN 'yes' END AS "@illustration",
       printf('%04d', coalesce(t.year, 0)) AS ">1", t.id AS ">2"
  FROM tabarim t JOIN tabar_states s ON s.id = t.id JOIN tabar_sums k ON k.id = t.id
  LEFT JOIN (SELECT u.tabar, sum(a.amount) AS amount FROM approvals a JOIN tabar_uses u ON u.id = a."use" WHERE a.state IN ('approved', 'executed') GROUP BY u.tabar) c ON c.tabar = t.id
 WHERE (printf('%04d', coalesce(t.year, 0)), -t.id) < (coalesce(:after_1, '9999'), -coalesce(:after_2, 0))
   AND (:year IS NULL OR t.year = :year)
   AND (:standing IS NULL OR s.state = :standing OR :standing = 'idle' AND t.id IN (SELECT id FROM idle_tabarim))
   AND (:legal_entity IS NULL OR t.id IN (SELECT h.id FROM holders h WHERE h.what = 'tabar' AND h.legal_entity = :legal_entity AND h.since <= :on_day AND h.until >= :on_day))
   AND (:search IS NULL OR t.id IN (SELECT x.record FROM found f JOIN searchable x ON x.id = f.rowid WHERE found MATCH :search AND x.register = 'tabarim'))
 ORDER BY coalesce(t.year, 0) DESC, t.id LIMIT :limit;

-- name: count
-- How many fit the filters.
SELECT count(*) FROM tabarim t JOIN tabar_states s ON s.id = t.id
 WHERE (:year IS NULL OR t.year = :year)
   AND (:standing IS NULL OR s.state = :standing OR :standing = 'idle' AND t.id IN (SELECT id FROM idle_tabarim))
   AND (:legal_entity IS NULL OR t.id IN (SELECT h.id FROM holders h WHERE h.what = 'tabar' AND h.legal_entity = :legal_entity AND h.since <= :on_day AND h.until >= :on_day))
   AND (:search IS NULL OR t.id IN (SELECT x.record FROM found f JOIN searchable x ON x.id = f.rowid WHERE found MATCH :search AND x.register = 'tabarim'));

-- name: totals
-- What all that fit the filters come to.
SELECT sum(k.stated) AS "@stated", nullif(sum(k.sources IS NULL), 0) AS "@partly", sum(k.uses) AS "@uses", sum(k.granted) AS "@granted", coalesce(sum(k.received), 0) AS "@received", coalesce(sum(c.amount), 0) AS "@committed", sum(s.state = 'open') AS "@open", count(*) AS "@count"
  FROM tabarim t JOIN tabar_states s ON s.id = t.id JOIN tabar_sums k ON k.id = t.id
  LEFT JOIN (SELECT u.tabar, sum(a.amount) AS amount FROM approvals a JOIN tabar_uses u ON u.id = a."use" WHERE a.state IN ('approved', 'executed') GROUP BY u.tabar) c ON c.tabar = t.id
 WHERE (:year IS NULL OR t.year = :year)
   AND (:standing IS NULL OR s.state = :standing OR :standing = 'idle' AND t.id IN (SELECT id FROM idle_tabarim))
   AND (:legal_entity IS NULL OR t.id IN (SELECT h.id FROM holders h WHERE h.what = 'tabar' AND h.legal_entity = :legal_entity AND h.since <= :on_day AND h.until >= :on_day))
   AND (:search IS NULL OR t.id IN (SELECT x.record FROM found f JOIN searchable x ON x.id = f.rowid WHERE found MATCH :search AND x.register = 'tabarim'));

-- name: years
-- The years that have tabarim, to choose from.
SELECT DISTINCT year AS "@value", year AS "@label" FROM tabarim WHERE year IS NOT NULL ORDER BY year DESC;

-- name: choices
-- Tabarim to choose from.
SELECT t.id AS "@value", coalesce(t.number || ' – ', '') || t.title AS "@label" FROM tabarim t ORDER BY coalesce(t.year, 0) DESC, t.id;

-- name: title
-- How a tabar is called in the way up to it.
SELECT coalesce(number || ' – ', '') || title FROM tabarim WHERE id = :of;

-- name: show
-- One tabar, its sums and the decisions it stands on.
SELECT t.id AS "@id", t.version AS "@version", t.number AS "@number", t.title AS "@title", t.kind AS "@kind=tabarim.kind",
       t.year AS "@year", t.multi_year AS "@multi_year", t.ministry AS "@ministry",
       s.state AS "@state=tabarim.state",
       t.frozen AS "@frozen", CASE WHEN t.frozen IS NOT NULL THEN t.reason END AS "@reason", t.closed AS "@closed", t.balance AS "@balance",
       t.disposition AS "@disposition=tabarim.disposition", t.disposed_to AS "@disposed_to", t.note AS "@note",
       CASE WHEN t.illustration THEN 'yes' END AS "@illustration",
       e.id AS "legal_entity/@id", name_in(:lang, e.name, e.name_ar, e.name_en) AS "legal_entity/@name",
       h.legal_entity AS "@held_by", name_in(:lang, l.name, l.name_ar, l.name_en) AS "@holder", h.since AS "@held_since",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) || ' – ' || d.title AS "decision/@name", f.force AS "decision/@force=decisions.force",
       c.id AS "closing/@id", decision_number(bc.short, c.year, c.serial) || ' – ' || c.title AS "closing/@name",
       g.id AS "bridging/@id", decision_number(bg.short, g.year, g.serial) || ' – ' || g.title AS "bridging/@name",
       k.sources AS "@sources", k.stated AS "@stated", coalesce(k.granted, 0) AS "@granted", coalesce(k.received, 0) AS "@received", k.uses AS "@uses",
       (SELECT coalesce(sum(a.amount), 0) FROM tabar_uses u JOIN approvals a ON a."use" = u.id WHERE u.tabar = t.id AND a.state IN ('approved', 'executed')) AS "@committed",
       (SELECT sum(v.available) FROM tabar_uses u JOIN availability v ON v.what = 'use' AND v.id = u.id WHERE u.tabar = t.id AND NOT u.dropped) AS "@free",
       (SELECT sum(x.amount) FROM actuals x JOIN tabar_uses u ON u.id = x."use" WHERE u.tabar = t.id AND x.asof = (SELECT max(y.asof) FROM actuals y JOIN tabar_uses w ON w.id = y."use" WHERE w.tabar = t.id)) AS "@actual",
       (SELECT max(y.asof) FROM actuals y JOIN tabar_uses w ON w.id = y."use" WHERE w.tabar = t.id) AS "@asof"
  FROM tabarim t JOIN tabar_states s ON s.id = t.id JOIN tabar_sums k ON k.id = t.id JOIN legal_entities e ON e.id = t.legal_entity
  LEFT JOIN holders h ON h.what = 'tabar' AND h.id = :id AND h.since <= :today AND h.until >= :today AND h.legal_entity <> t.legal_entity
  LEFT JOIN legal_entities l ON l.id = h.legal_entity
  LEFT JOIN decisions d ON d.id = t.decision LEFT JOIN bodies b ON b.id = d.body LEFT JOIN force f ON f.id = d.id
  LEFT JOIN decisions c ON c.id = t.closing LEFT JOIN bodies bc ON bc.id = c.body
  LEFT JOIN decisions g ON g.id = t.bridging LEFT JOIN bodies bg ON bg.id = g.body
 WHERE t.id = :id;

-- name: idle
-- Since when nothing happened in the tabar :id, and the rule that asks to close it.
SELECT since AS "@since", months AS "@months", source AS "@source" FROM idle_tabarim WHERE id = :id;

-- name: idle_count
-- In how many tabarim nothing happened for so long.
SELECT count(*) FROM idle_tabarim;

-- name: proposals
-- Tabarim to be closed, the longest without movement first: what came in, what the books say was spent, what is left, and where it would go; what stands in the way.
SELECT t.id AS "@id", t.number AS "@number", t.title AS "@title", i.since AS "@since", i.months AS "@months", i.source AS "@source", k.received AS "@received", b.asof AS "@asof", b.amount AS "@actual",
       k.received - b.amount AS "@balance", CASE WHEN k.received > b.amount AND f.count = 1 THEN 'refund_funder' WHEN k.received < b.amount THEN 'deficit_covered' END AS "@proposal=tabarim.disposition",
       CASE WHEN k.received > b.amount AND f.count = 1 THEN f.funder END AS "@funder",
       (SELECT sum(a.amount) FROM approvals a JOIN tabar_uses u ON u.id = a."use" WHERE u.tabar = t.id AND a.state IN ('submitted', 'approved')) AS "@unexecuted"
  FROM idle_tabarim i JOIN tabarim t ON t.id = i.id JOIN tabar_sums k ON k.id = t.id
  LEFT JOIN (SELECT u.tabar, sum(x.amount) AS amount, max(x.asof) AS asof FROM actuals x JOIN tabar_uses u ON u.id = x."use"
              WHERE x.asof = (SELECT max(y.asof) FROM actuals y JOIN tabar_uses w ON w.id = y."use" WHERE w.tabar = u.tabar) GROUP BY u.tabar) b ON b.tabar = t.id
  LEFT JOIN (SELECT s.tabar, count(DISTINCT s.funder) AS count, min(s.funder) AS funder FROM tabar_sources s WHERE NOT s.dropped AND s.kind IN ('ministry', 'donor') GROUP BY s.tabar) f ON f.tabar = t.id
 WHERE :only IS NULL OR t.id = :only
 ORDER BY i.since, t.id;

-- name: holding
-- What keeps a tabar from being open, beside the answers from outside that are told by themselves: the day of its decision, what its decision waits for, an approval nobody applied for.
SELECT 'effective' AS "@what", d.effective AS "@day", '/decisions/' || d.id AS "@href", NULL AS "@approver.say", NULL AS "@source"
  FROM tabarim t JOIN decisions d ON d.id = t.decision WHERE t.id = :id AND t.closing IS NULL AND d.state = 'standing' AND d.effective > :today
UNION ALL SELECT 'condition', c.submitted, '/decisions/' || t.decision, 'conditions.approver.' || c.approver, NULL
  FROM tabarim t JOIN conditions c ON c.decision = t.decision WHERE t.id = :id AND t.closing IS NULL AND c.answer IS NULL
UNION ALL SELECT 'demanded', NULL, NULL, NULL, (SELECT r.source FROM money_rules r WHERE r.id = n.rule)
  FROM tabarim t JOIN tabar_demands n ON n.id = t.id
 WHERE t.id = :id AND t.closing IS NULL AND NOT EXISTS (SELECT 1 FROM external_approvals x WHERE x.tabar = t.id AND x.approver IN ('interior', 'interior_district'));

-- name: unexecuted
-- Commitments of a tabar that were approved and not carried out, and requests under way: how many, their sum.
SELECT count(*), coalesce(sum(a.amount), 0) FROM approvals a JOIN tabar_uses u ON u.id = a."use" WHERE u.tabar = :id AND a.state IN ('submitted', 'approved');

-- name: commitments
-- What was committed of it or asks for it, the newest first.
SELECT a.id AS "@id", a.title AS "@title", a.amount AS "@amount", a.state AS "@state=money.approval", u.purpose AS "@purpose"
  FROM approvals a JOIN tabar_uses u ON u.id = a."use"
 WHERE u.tabar = :id AND a.state NOT IN ('draft', 'cancelled', 'rejected') ORDER BY a.id DESC;

-- name: searchable
-- How a tabar is found: number, title, detail, day, words.
SELECT t.number, t.title, coalesce(t.number || ' · ', '') || coalesce(t.year, ''), NULL,
       coalesce((SELECT group_concat(s.funder, ' ') FROM tabar_sources s WHERE s.tabar = t.id), '') || ' ' || coalesce((SELECT group_concat(u.purpose, ' ') FROM tabar_uses u WHERE u.tabar = t.id), '') || ' ' || coalesce(t.note, '')
  FROM tabarim t WHERE t.id = :record;

-- name: ids
-- Every tabar, for the search index.
SELECT id AS "@id" FROM tabarim;
