-- code_rules.sql: which roles ask for an application for codes. On the day that stands in "until" a rule holds no more.

-- name: list
-- Rules by role, after the one the page before ended with.
SELECT c.id AS "@id", c.role AS "@role=role", c.days AS "@days", c.source AS "@source",
       c.since AS "@since", c.until AS "@until", c.role AS ">1", c.id AS ">2"
  FROM code_rules c
 WHERE (c.role, c.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:ended IS NOT NULL OR c.until IS NULL OR c.until > :today)
 ORDER BY c.role, c.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM code_rules c WHERE :ended IS NOT NULL OR c.until IS NULL OR c.until > :today;

-- name: show
-- One rule.
SELECT c.id AS "@id", c.version AS "@version", c.role AS "@role=role", c.days AS "@days",
       c.source AS "@source", c.since AS "@since", c.until AS "@until"
  FROM code_rules c WHERE c.id = :id;

-- name: overlapping
-- Another rule of the same role that holds on a day on which the one of :id, or a new one of :role since :since, would, until :until.
WITH its AS (
	SELECT coalesce((SELECT role FROM code_rules WHERE id = :id), :role) AS role,
	       coalesce((SELECT since FROM code_rules WHERE id = :id), :since) AS since)
SELECT 1 FROM code_rules c JOIN its ON its.role = c.role
 WHERE c.id IS NOT :id AND coalesce(c.until, '9999') > its.since AND coalesce(:until, '9999') > c.since;

-- name: mine
-- The rules of the roles the asker holds today, the strictest first.
SELECT c.role AS "@role=role", c.days AS "@days", c.source AS "@source"
  FROM users u JOIN code_rules c ON c.role = u.role AND c.since <= :today AND (c.until IS NULL OR c.until > :today)
 WHERE u.person = :me AND u.since <= :today AND (u.until IS NULL OR u.until > :today)
 GROUP BY c.id ORDER BY c.days, c.id;

-- name: name
-- Whose name that is.
SELECT name_in(:lang, name, name_ar, name_en) FROM people WHERE id = :person;

-- name: defaults
-- What a new register begins with: whoever administers, audits or signs, thirty days.
SELECT column1 AS "@role", 30 AS "@days",
       'ברירת מחדל - טרם אושר ע״י היועמ״ש. תקנות הגנת הפרטיות (אבטחת מידע), תשע״ז-2017, תקנה 9: זיהוי חזק של בעלי הרשאות; נוסח התקנה לא אומת.' AS "@source"
  FROM (VALUES ('admin'), ('auditor'), ('treasurer'), ('chair'), ('secretary'), ('ceo'));
