-- batches.sql: payment files for the clearing house. How far one is follows from the signatures and the days entered.

-- name: list
-- Payment files, by the day their money moves, the latest first, after the one the page before ended with.
WITH shown AS (
	SELECT c.*, a.title, a.state, a.round,
	       CASE WHEN c.returned IS NOT NULL THEN 'returned' WHEN c.executed IS NOT NULL THEN 'executed' WHEN c.confirmed IS NOT NULL THEN 'confirmed' WHEN c.transmitted IS NOT NULL THEN 'transmitted'
	            WHEN a.state IN ('approved', 'executed') THEN 'signed_twice' WHEN a.state IN ('rejected', 'cancelled') THEN 'stopped'
	            WHEN EXISTS (SELECT 1 FROM approval_signatures g WHERE g.approval = a.id AND g.round = a.round AND g.answer = 'signed') THEN 'signed_once'
	            WHEN c.checked THEN 'validated' ELSE 'prepared' END AS standing
	  FROM batches c JOIN approvals a ON a.id = c.approval)
SELECT c.id AS "@id", c.name AS "@name", c.institution AS "@institution", c.items AS "@items", c.total AS "@total", c.value_date AS "@value_date",
       c.purpose AS "@purpose=batches.purpose", c.standing AS "@standing=batches.standing",
       substr(c.hash, 1, 12) AS "@hash", c.value_date AS ">1", c.id AS ">2"
  FROM shown c
 WHERE (c.value_date, c.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
 ORDER BY c.value_date DESC, c.id DESC LIMIT :limit;

-- name: count
-- How many there are.
SELECT count(*) FROM batches;

-- name: show
-- One payment file.
SELECT c.id AS "@id", c.version AS "@version", c.name AS "@name", c.institution AS "@institution", c.items AS "@items", c.total AS "@total", c.value_date AS "@value_date",
       c.purpose AS "@purpose=batches.purpose", c.hash AS "@hash", CASE WHEN c.checked THEN 'yes' END AS "@checked",
       c.transmitted AS "@transmitted", c.confirmed AS "@confirmed", c.executed AS "@executed", c.returned AS "@returned", c.reason AS "@reason",
       CASE WHEN c.returned IS NOT NULL THEN 'returned' WHEN c.executed IS NOT NULL THEN 'executed' WHEN c.confirmed IS NOT NULL THEN 'confirmed' WHEN c.transmitted IS NOT NULL THEN 'transmitted'
            WHEN a.state IN ('approved', 'executed') THEN 'signed_twice' WHEN a.state IN ('rejected', 'cancelled') THEN 'stopped'
            WHEN EXISTS (SELECT 1 FROM approval_signatures g WHERE g.approval = a.id AND g.round = a.round AND g.answer = 'signed') THEN 'signed_once'
            WHEN c.checked THEN 'validated' ELSE 'prepared' END AS "@standing=batches.standing",
       a.id AS "approval/@id", a.title AS "approval/@name", e.id AS "legal_entity/@id", e.name AS "legal_entity/@name", e.number AS "legal_entity/@number",
       q.name AS "@requester", a.submitted AS "@submitted"
  FROM batches c JOIN approvals a ON a.id = c.approval JOIN legal_entities e ON e.id = a.legal_entity JOIN people q ON q.id = a.requester
 WHERE c.id = :id;

-- name: title
-- What the file :of is called.
SELECT name FROM batches WHERE id = :of;

-- name: of_approval
-- The payment file that an :approval is about.
SELECT id AS "@id", name AS "@name", institution AS "@institution", items AS "@items", total AS "@total", value_date AS "@value_date", 'batches.purpose.' || purpose AS "@purpose.say",
       hash AS "@hash", CASE WHEN checked THEN 'yes' END AS "@checked" FROM batches WHERE approval = :approval;

-- name: by_hash
-- The file with those bytes (:hash) that was approved or still may be: when it was brought, for which request, and who signed.
SELECT a.title, coalesce(a.submitted, ''), coalesce((SELECT group_concat(p.name, ', ') FROM approval_signatures g JOIN people p ON p.id = g.person WHERE g.approval = a.id AND g.round = a.round AND g.answer = 'signed'), '–')
  FROM batches c JOIN approvals a ON a.id = c.approval WHERE c.hash = :hash AND a.state NOT IN ('rejected', 'cancelled');

-- name: searchable
-- How a file is found: number, title, detail, day, words.
SELECT NULL, c.name, a.title, c.value_date, c.institution || ' ' || c.hash FROM batches c JOIN approvals a ON a.id = c.approval WHERE c.id = :record;

-- name: ids
-- Every file, for the search index.
SELECT id AS "@id" FROM batches;

-- name: total
-- What the payment file of an :approval comes to.
SELECT total FROM batches WHERE approval = :approval;

-- name: untransmitted
-- Payment files that were signed and not transmitted, whose value date is within three days or past.
SELECT c.id AS "@id", c.name AS "@title", '/batches/' || c.id AS "@href", c.value_date AS "@day", c.total AS "@total", 1 AS "@now",
       CASE WHEN c.value_date < :today THEN CAST(julianday(:today) - julianday(c.value_date) AS INTEGER) END AS "@late",
       CASE WHEN c.value_date < :today THEN '1' ELSE '2' END || c.value_date AS "@order"
  FROM approvals a JOIN batches c ON c.approval = a.id
 WHERE a.state = 'approved' AND c.transmitted IS NULL AND c.value_date <= date(:today, '+3 days') ORDER BY c.value_date, c.id;
