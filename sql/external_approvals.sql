-- external_approvals.sql: answers from outside that hold something up.

-- name: list
-- Those without an answer first, the oldest of them first, after the one the page before ended with; the decisions that wait are told by their own page.
SELECT x.id AS "@id", x.approver AS "@approver", 'conditions.approver.' || x.approver AS "@approver.say",
       x.named AS "@named", a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       q.id AS "approval/@id", q.title AS "approval/@name", t.id AS "tabar/@id", coalesce(t.number || ' ', '') || t.title AS "tabar/@name",
       x.submitted AS "@submitted", x.answered AS "@answered", x.answer AS "@answer", 'conditions.answer.' || x.answer AS "@answer.say",
       CASE WHEN x.answer IS NULL AND x.submitted IS NOT NULL THEN CAST(julianday(:today) - julianday(x.submitted) AS INTEGER) END AS "@waited",
       CASE WHEN x.answer IS NULL THEN '0' ELSE '1' END || coalesce(x.submitted, '9999') AS ">1", x.id AS ">2"
  FROM external_approvals x LEFT JOIN authorities a ON a.id = x.authority LEFT JOIN approvals q ON q.id = x.approval LEFT JOIN tabarim t ON t.id = x.tabar
 WHERE (CASE WHEN x.answer IS NULL THEN '0' ELSE '1' END || coalesce(x.submitted, '9999'), x.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
 ORDER BY CASE WHEN x.answer IS NULL THEN '0' ELSE '1' END || coalesce(x.submitted, '9999'), x.id LIMIT :limit;

-- name: count
-- How many there are.
SELECT count(*) FROM external_approvals;

-- name: show
-- One of them. Unguarded: its document is read by whoever reads these.
SELECT x.id AS "@id", x.version AS "@version", x.approver AS "@approver", 'conditions.approver.' || x.approver AS "@approver.say", x.named AS "@named",
       a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       q.id AS "approval/@id", q.title AS "approval/@name", t.id AS "tabar/@id", coalesce(t.number || ' ', '') || t.title AS "tabar/@name",
       x.submitted AS "@submitted", x.answered AS "@answered", x.answer AS "@answer", 'conditions.answer.' || x.answer AS "@answer.say", x.reference AS "@reference",
       o.id AS "document/@id", o.title AS "document/@name", x.note AS "note"
  FROM external_approvals x LEFT JOIN authorities a ON a.id = x.authority LEFT JOIN approvals q ON q.id = x.approval LEFT JOIN tabarim t ON t.id = x.tabar
  LEFT JOIN documents o ON o.id = x.document
 WHERE x.id = :id;

-- name: holding
-- Who has not approved the request :approval yet, or rejected it.
SELECT CASE WHEN x.named IS NOT NULL THEN x.named ELSE coalesce(a.name, x.approver) END FROM external_approvals x LEFT JOIN authorities a ON a.id = x.authority
 WHERE x.approval = :approval AND (x.answer IS NULL OR x.answer = 'rejected') ORDER BY x.id LIMIT 1;

-- name: of_approval
-- Answers from outside that an :approval waits for or has.
SELECT x.id AS "@id", 'conditions.approver.' || x.approver AS "@approver.say", x.named AS "@named", name_in(:lang, a.name, a.name_ar, a.name_en) AS "@authority",
       x.submitted AS "@submitted", x.answered AS "@answered", coalesce(x.answer, CASE WHEN x.submitted IS NOT NULL THEN 'submitted' ELSE 'waiting' END) AS "@standing",
       'conditions.standing.' || coalesce(x.answer, CASE WHEN x.submitted IS NOT NULL THEN 'submitted' ELSE 'waiting' END) AS "@standing.say"
  FROM external_approvals x LEFT JOIN authorities a ON a.id = x.authority WHERE x.approval = :approval ORDER BY x.answer IS NOT NULL, x.submitted, x.id;

-- name: searchable
-- How one is found: number, title, detail, day, words.
SELECT NULL, coalesce(q.title, t.title), coalesce(x.named, x.reference), x.submitted, coalesce(x.note, '') || ' ' || coalesce(x.reference, '')
  FROM external_approvals x LEFT JOIN approvals q ON q.id = x.approval LEFT JOIN tabarim t ON t.id = x.tabar WHERE x.id = :record;

-- name: ids
-- All of them, for the search index.
SELECT id AS "@id" FROM external_approvals;

-- name: tabarim
-- Tabarim to choose from.
SELECT id AS "@value", coalesce(number || ' ', '') || title AS "@label" FROM tabarim WHERE closed IS NULL ORDER BY number IS NULL, number, id;
