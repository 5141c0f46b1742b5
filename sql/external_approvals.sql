-- external_approvals.sql: answers from outside that hold something up.

-- name: list
-- Those without an answer first, the oldest of them first, after the one the page before ended with; the decisions that wait are told by their own page.
SELECT x.id AS "@id", 'conditions.approver.' || x.approver AS "@approver.say", x.named AS "@named", name_in(:lang, a.name, a.name_ar, a.name_en) AS "@authority", x.asked AS "@asked",
       x.submitted AS "@submitted", x.expected AS "@expected", x.answered AS "@answered", x.terms AS "@terms", x.met AS "@met", x.document AS "@paper", h.why AS "@why", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@watched",
       CASE WHEN x.answer IS NULL AND x.expected < :today THEN 'overdue' WHEN x.answer IS NOT NULL THEN x.answer WHEN x.submitted IS NOT NULL THEN 'submitted' ELSE 'waiting' END AS "@standing=external_approvals.state",
       CASE WHEN x.answer IS NULL AND x.submitted IS NOT NULL THEN CAST(julianday(:today) - julianday(x.submitted) AS INTEGER) END AS "@waited",
       q.id AS "approval/@id", q.title AS "approval/@name", t.id AS "tabar/@id", coalesce(t.number || ' – ', '') || t.title AS "tabar/@name", k.id AS "contract/@id", k.title AS "contract/@name",
       v.id AS "budget_version/@id", CASE WHEN v.id IS NOT NULL THEN (SELECT coalesce(b.title || ' ', '') || b.year || ' (' || v.serial || ')' FROM budgets b WHERE b.id = v.budget) END AS "budget_version/@name",
       CASE WHEN x.illustration THEN 'yes' END AS "@illustration",
       CASE WHEN x.answer IS NULL THEN '0' ELSE '1' END || coalesce(x.submitted, '9999') AS ">1", x.id AS ">2"
  FROM external_approvals x LEFT JOIN holding_up h ON h.id = x.id LEFT JOIN authorities a ON a.id = x.authority LEFT JOIN people p ON p.id = x.watcher
  LEFT JOIN approvals q ON q.id = x.approval LEFT JOIN tabarim t ON t.id = x.tabar LEFT JOIN contracts k ON k.id = x.contract LEFT JOIN budget_versions v ON v.id = x.budget_version
 WHERE (CASE WHEN x.answer IS NULL THEN '0' ELSE '1' END || coalesce(x.submitted, '9999'), x.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND CASE :standing WHEN 'waiting' THEN x.answer IS NULL WHEN 'overdue' THEN x.answer IS NULL AND x.expected < :today WHEN 'answered' THEN x.answer IS NOT NULL ELSE 1 END
   AND (:search IS NULL OR x.id IN (SELECT i.record FROM found f JOIN searchable i ON i.id = f.rowid WHERE found MATCH :search AND i.register = 'external_approvals'))
 ORDER BY CASE WHEN x.answer IS NULL THEN '0' ELSE '1' END || coalesce(x.submitted, '9999'), x.id LIMIT :limit;

-- name: count
-- How many the filter leaves.
SELECT count(*) FROM external_approvals x WHERE CASE :standing WHEN 'waiting' THEN x.answer IS NULL WHEN 'overdue' THEN x.answer IS NULL AND x.expected < :today WHEN 'answered' THEN x.answer IS NOT NULL ELSE 1 END
   AND (:search IS NULL OR x.id IN (SELECT i.record FROM found f JOIN searchable i ON i.id = f.rowid WHERE found MATCH :search AND i.register = 'external_approvals'));

-- name: show
-- One of them. Unguarded: its document is read by whoever reads these.
SELECT x.version AS "@version", x.approver AS "@approver", x.id AS "@id", 'conditions.approver.' || x.approver AS "@approver.say", x.named AS "@named", x.asked AS "@asked",
       x.submitted AS "@submitted", x.expected AS "@expected", x.answered AS "@answered", x.terms AS "@terms", x.met AS "@met", h.why AS "@why",
       CASE WHEN x.answer IS NULL AND x.expected < :today THEN 'overdue' WHEN x.answer IS NOT NULL THEN x.answer WHEN x.submitted IS NOT NULL THEN 'submitted' ELSE 'waiting' END AS "@standing=external_approvals.state",
       CASE WHEN x.answer IS NULL AND x.submitted IS NOT NULL THEN CAST(julianday(:today) - julianday(x.submitted) AS INTEGER) END AS "@waited",
       x.answer AS "@answer=conditions.answer", x.reference AS "@reference", CASE WHEN x.illustration THEN 'yes' END AS "@illustration",
       a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name", p.id AS "watcher/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "watcher/@name",
       q.id AS "approval/@id", q.title AS "approval/@name", t.id AS "tabar/@id", coalesce(t.number || ' – ', '') || t.title AS "tabar/@name", k.id AS "contract/@id", k.title AS "contract/@name",
       v.id AS "budget_version/@id", CASE WHEN v.id IS NOT NULL THEN (SELECT coalesce(b.title || ' ', '') || b.year || ' (' || v.serial || ')' FROM budgets b WHERE b.id = v.budget) END AS "budget_version/@name",
       o.id AS "document/@id", o.title AS "document/@name", x.note AS "note"
  FROM external_approvals x LEFT JOIN holding_up h ON h.id = x.id LEFT JOIN authorities a ON a.id = x.authority LEFT JOIN people p ON p.id = x.watcher
  LEFT JOIN approvals q ON q.id = x.approval LEFT JOIN tabarim t ON t.id = x.tabar LEFT JOIN contracts k ON k.id = x.contract LEFT JOIN budget_versions v ON v.id = x.budget_version LEFT JOIN documents o ON o.id = x.document
 WHERE x.id = :id;

-- name: holding
-- Who has not approved the request :approval yet, or rejected it, or whose conditions were not met.
SELECT CASE WHEN x.named IS NOT NULL THEN x.named ELSE coalesce(a.name, x.approver) END FROM holding_up h JOIN external_approvals x ON x.id = h.id LEFT JOIN authorities a ON a.id = x.authority
 WHERE h.approval = :approval AND h.why IS NOT NULL ORDER BY x.id LIMIT 1;

-- name: of
-- Answers from outside that the :thing, of which :what tells whether it is an approval, a tabar, a contract or a budget version, waits for or has.
SELECT x.id AS "@id", 'conditions.approver.' || x.approver AS "@approver.say", x.named AS "@named", name_in(:lang, a.name, a.name_ar, a.name_en) AS "@authority", x.asked AS "@asked",
       x.submitted AS "@submitted", x.expected AS "@expected", x.answered AS "@answered", x.terms AS "@terms", x.met AS "@met", x.document AS "@paper", h.why AS "@why", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@watched",
       CASE WHEN x.answer IS NULL AND x.expected < :today THEN 'overdue' WHEN x.answer IS NOT NULL THEN x.answer WHEN x.submitted IS NOT NULL THEN 'submitted' ELSE 'waiting' END AS "@standing=external_approvals.state",
       CASE WHEN x.answer IS NULL AND x.submitted IS NOT NULL THEN CAST(julianday(:today) - julianday(x.submitted) AS INTEGER) END AS "@waited"
  FROM external_approvals x LEFT JOIN holding_up h ON h.id = x.id LEFT JOIN authorities a ON a.id = x.authority LEFT JOIN people p ON p.id = x.watcher
 WHERE x.approval = CASE :what WHEN 'approval' THEN :thing END OR x.tabar = CASE :what WHEN 'tabar' THEN :thing END OR x.contract = CASE :what WHEN 'contract' THEN :thing END OR x.budget_version = CASE :what WHEN 'budget_version' THEN :thing END
 ORDER BY x.answer IS NOT NULL, x.submitted, x.id;

-- name: watched
-- What whoever asks watches, or, with :all, what nobody does: no answer though one is expected within two weeks or no day was told, conditions not met. What it holds up.
SELECT x.id AS "@id", '/external_approvals/' || x.id AS "@href", coalesce(t.title, k.title, q.title, (SELECT name_in(:lang, e.name, e.name_ar, e.name_en) || ' ' || b.year || ' (' || v.serial || ')' FROM budgets b JOIN legal_entities e ON e.id = b.legal_entity WHERE b.id = v.budget)) AS "@title", CASE WHEN v.id IS NOT NULL THEN 'yes' END AS "@budget", coalesce(x.expected, x.submitted) AS "@day", h.why AS "@why",
       'conditions.approver.' || x.approver AS "@approver.say", coalesce(x.named, name_in(:lang, a.name, a.name_ar, a.name_en)) AS "@named", x.submitted AS "@submitted", x.expected AS "@expected",
       CASE WHEN x.expected < :today THEN CAST(julianday(:today) - julianday(x.expected) AS INTEGER) END AS "@late", CASE WHEN x.expected < :today THEN 1 END AS "@now",
       CASE WHEN x.expected < :today THEN '1' WHEN x.expected IS NULL THEN '3' ELSE '2' END || coalesce(x.expected, x.submitted, '') AS "@order"
  FROM external_approvals x JOIN holding_up h ON h.id = x.id LEFT JOIN authorities a ON a.id = x.authority
  LEFT JOIN approvals q ON q.id = x.approval LEFT JOIN tabarim t ON t.id = x.tabar LEFT JOIN contracts k ON k.id = x.contract LEFT JOIN budget_versions v ON v.id = x.budget_version
 WHERE x.met IS NULL AND (x.answer IS NULL OR x.answer = 'conditional') AND h.why IS NOT NULL AND (x.watcher = :me OR (:all IS NOT NULL AND x.watcher IS NULL))
   AND coalesce(x.expected, :today) <= date(:today, '+14 days') AND (t.id IS NULL OR t.closing IS NULL) AND (v.id IS NULL OR (SELECT b.closing FROM budgets b WHERE b.id = v.budget) IS NULL) AND (q.id IS NULL OR q.state NOT IN ('rejected', 'cancelled', 'executed'))
 ORDER BY x.expected IS NULL, x.expected, x.id;

-- name: searchable
-- How one is found: number, title, detail, day, words.
SELECT NULL, coalesce(q.title, t.title, k.title, (SELECT e.name || ' ' || b.year || ' (' || v.serial || ')' FROM budgets b JOIN legal_entities e ON e.id = b.legal_entity WHERE b.id = v.budget)), coalesce(x.named, x.reference), x.submitted, coalesce(x.note, '') || ' ' || coalesce(x.reference, '') || ' ' || coalesce(x.asked, '') || ' ' || coalesce(x.terms, '')
  FROM external_approvals x LEFT JOIN approvals q ON q.id = x.approval LEFT JOIN tabarim t ON t.id = x.tabar LEFT JOIN contracts k ON k.id = x.contract LEFT JOIN budget_versions v ON v.id = x.budget_version WHERE x.id = :record;

-- name: ids
-- All of them, for the search index.
SELECT id AS "@id" FROM external_approvals;

-- name: tabarim
-- Tabarim to choose from.
SELECT id AS "@value", coalesce(number || ' – ', '') || title AS "@label" FROM tabarim WHERE closed IS NULL ORDER BY number IS NULL, number, id;

-- name: contracts
-- Contracts to choose from: those that are not over.
SELECT id AS "@value", title || ' – ' || party AS "@label" FROM contracts WHERE ended IS NULL AND (until IS NULL OR until >= :today) ORDER BY title, id;

-- name: budget_versions
-- Versions of budgets that are not closed, to choose from.
SELECT v.id AS "@value", b.year || ' (' || v.serial || ')' || coalesce(' – ' || v.reason, '') || ' – ' || e.name AS "@label"
  FROM budget_versions v JOIN budgets b ON b.id = v.budget JOIN legal_entities e ON e.id = b.legal_entity WHERE b.closing IS NULL ORDER BY b.year DESC, b.id, v.serial DESC LIMIT 200;
