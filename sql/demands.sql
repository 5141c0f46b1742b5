-- demands.sql: members who want their body convened: how many it takes, and until when the chair has time.

-- name: list
-- Demands, the newest first, after the one the page before ended with.
WITH judged AS MATERIALIZED (
	SELECT d.*, CASE WHEN d.standing = 'running' AND d.due < :today THEN 'overdue' ELSE d.standing END AS now FROM judged_demands d)
SELECT d.id AS "@id", d.subject AS "@subject", b.id AS "body/@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name", d.demanded AS "@demanded",
       d.signed AS "@signed", d.needed AS "@needed", d.serving AS "@serving", d.due AS "@due",
       CAST(julianday(d.due) - julianday(:today) AS INTEGER) AS "@left", CAST(julianday(:today) - julianday(d.due) AS INTEGER) AS "@over",
       d.now AS "@standing=demands.standing",
       d.demanded AS ">1", d.id AS ">2"
  FROM judged d JOIN bodies b ON b.id = d.body
 WHERE (d.demanded, d.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
   AND (:body IS NULL OR d.body = :body)
 ORDER BY d.demanded DESC, d.id DESC LIMIT :limit;

-- name: show
-- One demand, with its numbers and where they come from.
WITH judged AS MATERIALIZED (
	SELECT d.*, CASE WHEN d.standing = 'running' AND d.due < :today THEN 'overdue' ELSE d.standing END AS now FROM judged_demands d)
SELECT d.id AS "@id", d.subject AS "@subject", b.id AS "body/@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name", d.demanded AS "@demanded",
       d.signed AS "@signed", d.needed AS "@needed", d.serving AS "@serving", d.due AS "@due",
       CAST(julianday(d.due) - julianday(:today) AS INTEGER) AS "@left", CAST(julianday(:today) - julianday(d.due) AS INTEGER) AS "@over",
       d.now AS "@standing=demands.standing",
       d.version AS "@version", d.source AS "@source", d.days AS "@days", d.days_source AS "@days_source",
       m.id AS "meeting/@id", m.title AS "meeting/@name", m.held AS "meeting/@held"
  FROM judged d JOIN bodies b ON b.id = d.body LEFT JOIN meetings m ON m.id = d.meeting
 WHERE d.id = :id;

-- name: members
-- Who served in the body on the day of the demand :demand, and whether they signed it.
SELECT p.id AS "@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "@name", name_in(:lang, a.name, a.name_ar, a.name_en) AS "@authority",
       g.id AS "@signer", g.version AS "@version", CASE WHEN NOT g.dropped THEN 'yes' END AS "@signed"
  FROM demands d
  JOIN memberships s ON s.body = d.body AND s.voting AND s.role NOT IN ('observer', 'secretary', 'substitute') AND (s.since IS NULL OR s.since <= d.demanded) AND (s.until IS NULL OR s.until >= d.demanded)
  JOIN people p ON p.id = s.person
  LEFT JOIN authorities a ON a.id = s.authority
  LEFT JOIN signers g ON g.demand = d.id AND g.person = p.id
 WHERE d.id = :demand ORDER BY a.name IS NULL, a.name, p.name, p.id;

-- name: convenes
-- Does the :meeting convene the body of this demand, or of a :body?
SELECT 1 FROM convened WHERE meeting = :meeting AND NOT dropped AND body = coalesce(:body, (SELECT body FROM demands WHERE id = :id));

-- name: of_body
-- The demands of one body that wait for an answer, and the last answered.
WITH judged AS MATERIALIZED (
	SELECT d.*, CASE WHEN d.standing = 'running' AND d.due < :today THEN 'overdue' ELSE d.standing END AS now FROM judged_demands d)
SELECT d.id AS "@id", d.subject AS "@subject", b.id AS "body/@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name", d.demanded AS "@demanded",
       d.signed AS "@signed", d.needed AS "@needed", d.serving AS "@serving", d.due AS "@due",
       CAST(julianday(d.due) - julianday(:today) AS INTEGER) AS "@left", CAST(julianday(:today) - julianday(d.due) AS INTEGER) AS "@over",
       d.now AS "@standing=demands.standing"
  FROM judged d JOIN bodies b ON b.id = d.body
 WHERE d.body = :id ORDER BY d.now = 'answered', d.demanded DESC, d.id DESC LIMIT 5;

-- name: waiting
-- Demands that enough members signed and that no meeting answers, by the day they are due.
WITH judged AS MATERIALIZED (
	SELECT d.*, CASE WHEN d.standing = 'running' AND d.due < :today THEN 'overdue' ELSE d.standing END AS now FROM judged_demands d)
SELECT d.id AS "@id", d.subject AS "@title", '/demands/' || d.id AS "@href", d.due AS "@day", d.due AS "@due", name_in(:lang, b.name, b.name_ar, b.name_en) AS "@body",
       d.signed AS "@signed", d.serving AS "@serving", 1 AS "@now", CASE WHEN d.now = 'overdue' THEN 'yes' END AS "@late",
       CASE WHEN d.now = 'overdue' THEN '1' ELSE '2' END || coalesce(d.due, d.demanded) AS "@order"
  FROM judged d JOIN bodies b ON b.id = d.body WHERE d.now IN ('running', 'overdue') ORDER BY d.due, d.id;

-- name: searchable
-- How a demand is found: number, title, detail, day, words.
SELECT NULL, d.subject, b.name, d.demanded, b.name FROM demands d JOIN bodies b ON b.id = d.body WHERE d.id = :record;

-- name: ids
-- Every demand.
SELECT id AS "@id" FROM demands ORDER BY id;

-- name: unanswered
-- The version of a :demand that no meeting answers yet, when the :meeting convenes its body.
SELECT d.version FROM demands d JOIN convened c ON c.body = d.body AND c.meeting = :meeting AND NOT c.dropped
 WHERE d.id = :demand AND d.meeting IS NULL;

-- name: of_meeting
-- The demands that a :meeting answers.
SELECT id AS "@id", subject AS "@subject", demanded AS "@demanded" FROM demands WHERE meeting = :meeting ORDER BY demanded, id;
