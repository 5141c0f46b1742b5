-- conditions.sql: what decisions wait for.

-- name: list
-- What one decision waits for, the unanswered first.
SELECT c.id AS "@id", c.approver AS "@approver=conditions.approver", c.named AS "@named",
       c.submitted AS "@submitted", c.answered AS "@answered", c.answer AS "@answer=conditions.answer",
       CASE WHEN c.answer IS NOT NULL THEN c.answer WHEN c.submitted IS NOT NULL THEN 'submitted' ELSE 'waiting' END AS "@standing=conditions.standing",
       c.reference AS "@reference", c.note AS "@note",
       a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name"
  FROM conditions c LEFT JOIN authorities a ON a.id = c.authority
 WHERE c.decision = :within
 ORDER BY c.answer IS NOT NULL, c.submitted, c.id;

-- name: show
-- One of them.
SELECT c.id AS "@id", c.version AS "@version", c.approver AS "@approver=conditions.approver", c.named AS "@named",
       c.submitted AS "@submitted", c.answered AS "@answered", c.answer AS "@answer=conditions.answer",
       c.reference AS "@reference", c.note AS "@note",
       a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name"
  FROM conditions c LEFT JOIN authorities a ON a.id = c.authority
  JOIN decisions d ON d.id = c.decision JOIN bodies b ON b.id = d.body
 WHERE c.id = :id AND c.decision = :within;

-- name: of_decision
-- What the decision of the page waits for, the unanswered first.
SELECT c.id AS "@id", c.approver AS "@approver=conditions.approver", c.named AS "@named",
       c.submitted AS "@submitted", c.answered AS "@answered", c.reference AS "@reference", c.note AS "@note",
       CASE WHEN c.answer IS NOT NULL THEN c.answer WHEN c.submitted IS NOT NULL THEN 'submitted' ELSE 'waiting' END AS "@standing=conditions.standing",
       name_in(:lang, a.name, a.name_ar, a.name_en) AS "@authority"
  FROM conditions c LEFT JOIN authorities a ON a.id = c.authority
 WHERE c.decision = :id
 ORDER BY c.answer IS NOT NULL, c.submitted, c.id;

-- name: may_wait
-- The decision :of, if it was adopted and stands.
SELECT 1 FROM decisions WHERE id = :of AND result = 'adopted' AND state = 'standing';
