-- money.sql: from every commitment back to the decision, the votes and who was there; and what lacks one or the other.

-- name: decision
-- What the :decision is worth: binding, pending, or nothing.
SELECT CASE WHEN EXISTS (SELECT 1 FROM binding WHERE binding.id = d.id) THEN 'binding' WHEN d.state = 'standing' AND d.result = 'adopted' AND (f.force = 'pending' OR f.force IN ('in_force', 'superseded') AND d.effective > :today) THEN 'pending' ELSE 'none' END
  FROM decisions d JOIN force f ON f.id = d.id WHERE d.id = :decision;

-- name: finance_committee
-- Is there a finance committee?
SELECT 1 FROM bodies WHERE kind = 'finance' LIMIT 1;

-- name: commitments
-- What was committed or asks to be, the newest first, with what it is paid from and the decision it names. A payment file, or a payment of what was committed before, commits nothing.
SELECT a.id AS "@id", a.title AS "@title", a.amount AS "@amount", a.state AS "@state=money.approval",
       CASE WHEN a.line IS NOT NULL THEN (SELECT o.year || ' · ' || l.code || ' – ' || l.title FROM budget_lines l JOIN budget_versions v ON v.id = l.budget_version JOIN budgets o ON o.id = v.budget WHERE l.id = a.line)
            WHEN a."use" IS NOT NULL THEN (SELECT coalesce(t.number || ' – ', '') || t.title || ' · ' || u.purpose FROM tabar_uses u JOIN tabarim t ON t.id = u.tabar WHERE u.id = a."use") END AS "@source",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM approvals a LEFT JOIN decisions d ON d.id = a.decision LEFT JOIN bodies b ON b.id = d.body
 WHERE a.amount > 0 AND a.kind <> 'masav_batch' AND a.pays IS NULL AND a.state IN ('submitted', 'returned', 'approved', 'executed') ORDER BY a.id DESC LIMIT 50;

-- name: undecided
-- Money without a decision of this register: commitments that name none and whose source has none, contracts, tabarim, versions of budgets.
SELECT 'approval' AS "@kind", 'money.kind.approval' AS "@kind.say", '/money/' || a.id AS "@href", a.title AS "@title", a.amount AS "@amount"
  FROM approvals a LEFT JOIN budget_lines l ON l.id = a.line LEFT JOIN budget_versions v ON v.id = l.budget_version LEFT JOIN tabar_uses u ON u.id = a."use" LEFT JOIN tabarim t ON t.id = u.tabar
 WHERE a.state IN ('approved', 'executed') AND a.amount > 0 AND a.kind <> 'masav_batch' AND a.pays IS NULL AND coalesce(a.decision, v.decision, t.decision) IS NULL
UNION ALL
SELECT 'contract', 'money.kind.contract', '/contracts/' || c.id, c.title || ', ' || c.party, c.value FROM contracts c WHERE c.decision IS NULL AND c.value > 0
UNION ALL
SELECT 'tabar', 'money.kind.tabar', '/tabarim/' || t.id, coalesce(t.number || ' – ', '') || t.title, coalesce(k.uses, k.stated)
  FROM tabarim t JOIN tabar_sums k ON k.id = t.id WHERE t.decision IS NULL
UNION ALL
SELECT 'budget', 'money.kind.budget', '/budget_versions/' || v.id, o.year || ' · ' || v.serial, coalesce((SELECT sum(l.amount) FROM budget_lines l WHERE l.budget_version = v.id AND l.kind = 'expense' AND NOT l.dropped), v.total)
  FROM budget_versions v JOIN budgets o ON o.id = v.budget WHERE v.decision IS NULL AND v.adopted IS NOT NULL
 ORDER BY 1, 5 DESC LIMIT 200;

-- name: undecided_count
-- How many commitments were made without a decision.
SELECT count(*) FROM approvals a LEFT JOIN budget_lines l ON l.id = a.line LEFT JOIN budget_versions v ON v.id = l.budget_version LEFT JOIN tabar_uses u ON u.id = a."use" LEFT JOIN tabarim t ON t.id = u.tabar
 WHERE a.state IN ('approved', 'executed') AND a.amount > 0 AND a.kind <> 'masav_batch' AND a.pays IS NULL AND coalesce(a.decision, v.decision, t.decision) IS NULL;

-- name: unbudgeted
-- Decisions that speak of money and that nothing in the budgets rests on yet, the newest first.
SELECT d.id AS "@id", decision_number(b.short, d.year, d.serial) AS "@number", d.title AS "@title", d.text AS "@text", d.decided AS "@decided"
  FROM unbudgeted u JOIN decisions d ON d.id = u.id JOIN bodies b ON b.id = d.body
 ORDER BY d.year DESC, coalesce(d.decided, d.year || '-12-31') DESC, d.id DESC LIMIT 50;

-- name: unbudgeted_count
-- How many they are.
SELECT count(*) FROM unbudgeted;

-- name: approval
-- One commitment, or a payment of one, what it is paid from, and how far it is.
SELECT a.id AS "@id", a.title AS "@title", a.subject AS "@subject", a.amount AS "@amount", a.state AS "@state=money.approval", a.executed AS "@executed", a.submitted AS "@submitted",
       p.id AS "requester/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "requester/@name",
       c.id AS "pays/@id", c.title AS "pays/@name",
       l.id AS "line/@id", l.code AS "line/@code", l.title AS "line/@title", o.id AS "line/@budget", o.year AS "line/@year", n.amount AS "line/@amount", z.committed AS "line/@committed", z.available AS "line/@available", v.serial AS "line/@serial", v.id AS "line/@version",
       u.id AS "use/@id", u.purpose AS "use/@title", u.position AS "use/@position", t.id AS "use/@tabar", t.number AS "use/@number", t.title AS "use/@name", u.amount AS "use/@amount", y.committed AS "use/@committed", y.available AS "use/@available"
  FROM approvals a JOIN people p ON p.id = a.requester LEFT JOIN approvals c ON c.id = a.pays
  LEFT JOIN budget_lines l ON l.id = coalesce(a.line, c.line) LEFT JOIN line_amounts n ON n.id = l.id LEFT JOIN availability z ON z.what = 'line' AND z.id = l.id LEFT JOIN budget_versions v ON v.id = l.budget_version LEFT JOIN budgets o ON o.id = v.budget
  LEFT JOIN tabar_uses u ON u.id = coalesce(a."use", c."use") LEFT JOIN availability y ON y.what = 'use' AND y.id = u.id LEFT JOIN tabarim t ON t.id = u.tabar
 WHERE a.id = :id;

-- name: signatures
-- Who signed it in its last round.
SELECT name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name", s."group" AS "@group", s.answer AS "@answer=money.answer", s.at AS "@at"
  FROM approval_signatures s JOIN approvals a ON a.id = s.approval AND a.round = s.round JOIN people p ON p.id = s.person WHERE s.approval = :id ORDER BY s.at, s.id;

-- name: decisions
-- Every decision behind the commitment :id, or behind the one it pays, with the part it plays, its vote and how many were there.
WITH its AS (SELECT * FROM approvals WHERE id = :id UNION ALL SELECT c.* FROM approvals a JOIN approvals c ON c.id = a.pays WHERE a.id = :id),
behind (decision, part, rank) AS (
	SELECT a.decision, 'approval', 1 FROM its a WHERE a.decision IS NOT NULL
	UNION ALL SELECT u.decision, 'use', 2 FROM its a JOIN tabar_uses u ON u.id = a."use" JOIN tabarim t ON t.id = u.tabar WHERE u.decision IS NOT NULL AND u.decision IS NOT t.decision
	UNION ALL SELECT t.decision, 'tabar', 3 FROM its a JOIN tabar_uses u ON u.id = a."use" JOIN tabarim t ON t.id = u.tabar WHERE t.decision IS NOT NULL
	UNION ALL SELECT t.bridging, 'bridging', 4 FROM its a JOIN tabar_uses u ON u.id = a."use" JOIN tabarim t ON t.id = u.tabar WHERE t.bridging IS NOT NULL
	UNION ALL SELECT v.decision, 'budget', 3 FROM its a JOIN budget_lines l ON l.id = a.line JOIN budget_versions v ON v.id = l.budget_version WHERE v.decision IS NOT NULL
	UNION ALL SELECT v.committee, 'committee', 4 FROM its a JOIN budget_lines l ON l.id = a.line JOIN budget_versions v ON v.id = l.budget_version WHERE v.committee IS NOT NULL
	UNION ALL SELECT c.decision, 'change', 5 FROM its a JOIN budget_changes c ON a.line IN (c.from_line, c.to_line) WHERE c.decision IS NOT NULL)
SELECT d.id AS "@id", k.part AS "@part=money.part", decision_number(b.short, d.year, d.serial) AS "@number", d.title AS "@title", d.text AS "@text", d.decided AS "@decided",
       d.method AS "@method=decisions.method", d.in_favour AS "@in_favour", d.against AS "@against", d.abstained AS "@abstained",
       f.force AS "@force=decisions.force", name_in(:lang, b.name, b.name_ar, b.name_en) AS "@body",
       m.id AS "meeting/@id", m.title AS "meeting/@name", m.held AS "meeting/@held",
       (SELECT count(*) FROM attendance t WHERE t.meeting = m.id AND t.present = 'present') AS "@present",
       (SELECT group_concat(name, ', ') FROM (SELECT name_in(:lang, p.name, p.name_ar, p.name_en) AS name FROM votes w JOIN people p ON p.id = w.person WHERE w.decision = d.id AND NOT w.dropped AND w.choice = 'for' ORDER BY p.name)) AS "@voted_for",
       (SELECT group_concat(name, ', ') FROM (SELECT name_in(:lang, p.name, p.name_ar, p.name_en) AS name FROM votes w JOIN people p ON p.id = w.person WHERE w.decision = d.id AND NOT w.dropped AND w.choice = 'against' ORDER BY p.name)) AS "@voted_against",
       (SELECT group_concat(name, ', ') FROM (SELECT name_in(:lang, p.name, p.name_ar, p.name_en) AS name FROM attendance t JOIN people p ON p.id = t.person WHERE t.meeting = m.id AND t.present = 'present' ORDER BY p.name)) AS "@were_there"
  FROM behind k JOIN decisions d ON d.id = k.decision JOIN bodies b ON b.id = d.body JOIN meetings m ON m.id = d.meeting JOIN force f ON f.id = d.id
 WHERE NOT EXISTS (SELECT 1 FROM behind o WHERE o.decision = k.decision AND o.rank > k.rank)
 ORDER BY k.rank, d.id;
