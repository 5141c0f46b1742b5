-- rules.sql: what binds a body. A rule is looked up by the day it is asked about, so that past meetings stay as they were.

-- name: in_force
-- The rule of :body called :rule that is in force on :day: id, value, source, first day, day of confirmation.
SELECT id, value, source, since, confirmed FROM rules
 WHERE body = :body AND rule = :rule AND since <= :day AND (until IS NULL OR until >= :day)
 ORDER BY since DESC LIMIT 1;

-- name: list
-- The rules of one body that are or were in force, the newest first.
SELECT x.rule AS "@rule=rules.rule", x.id AS "@id", x.version AS "@version", x.value AS "@value",
       x.source AS "@source", x.since AS "@since", x.until AS "@until",
       x.confirmed AS "@confirmed", p.id AS "confirmer/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "confirmer/@name"
  FROM rules x LEFT JOIN people p ON p.id = x.confirmer
 WHERE x.body = :within
 ORDER BY x.rule, x.since DESC;

-- name: show
-- One rule.
SELECT x.rule AS "@rule=rules.rule", x.id AS "@id", x.version AS "@version", x.value AS "@value",
       x.source AS "@source", x.since AS "@since", x.until AS "@until",
       x.confirmed AS "@confirmed", p.id AS "confirmer/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "confirmer/@name",
       b.id AS "body/@id",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name"
  FROM rules x JOIN bodies b ON b.id = x.body LEFT JOIN people p ON p.id = x.confirmer
 WHERE x.id = :id AND x.body = :within;

-- name: today
-- What is in force for a body today.
WITH known (rank, rule) AS (
	VALUES (1, 'quorum'), (2, 'second_call_minutes'), (3, 'second_call'), (3.1, 'next_call_days'), (3.2, 'next_call'), (3.3, 'next_call_over'), (3.4, 'next_call_large'), (3.5, 'last_call'), (4, 'notice_hours'), (5, 'notice_hours_urgent'),
	       (6, 'majority'), (6.01, 'majority_budget'), (6.02, 'majority_plan'), (6.03, 'majority_appointment'), (6.04, 'majority_signatories'), (6.05, 'majority_procurement'), (6.06, 'majority_agreement'), (6.07, 'majority_procedure'), (6.08, 'majority_audit'), (6.09, 'majority_statute'), (6.10, 'majority_dissolution'), (7, 'tie'), (7.1, 'abstentions'), (8, 'off_agenda_majority'), (9, 'secret_on_demand'), (9.1, 'speaking_minutes'), (10, 'remote'),
	       (11, 'circulation'), (11.1, 'circulation_excluded'), (11.2, 'circulation_objection'), (12, 'declaration'), (13, 'demand'), (14, 'demand_days'), (15, 'meetings_a_year'),
	       (16, 'longest_gap_days'), (17, 'reconsider'), (18, 'minutes_days'), (19, 'comment_days'), (20, 'publish_days'), (21, 'signers'))
SELECT k.rule AS "@rule=rules.rule", x.id AS "@id", x.version AS "@version", x.value AS "@value",
       x.source AS "@source", x.since AS "@since", x.until AS "@until",
       x.confirmed AS "@confirmed", p.id AS "confirmer/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "confirmer/@name"
  FROM known k
  JOIN rules x ON x.rule = k.rule AND x.body = :id AND x.since <= :today AND (x.until IS NULL OR x.until >= :today)
  LEFT JOIN people p ON p.id = x.confirmer
 ORDER BY k.rank;

-- name: unset
-- The rules there may be that are not set for a body today.
WITH known (rank, rule) AS (
	VALUES (1, 'quorum'), (2, 'second_call_minutes'), (3, 'second_call'), (3.1, 'next_call_days'), (3.2, 'next_call'), (3.3, 'next_call_over'), (3.4, 'next_call_large'), (3.5, 'last_call'), (4, 'notice_hours'), (5, 'notice_hours_urgent'),
	       (6, 'majority'), (6.01, 'majority_budget'), (6.02, 'majority_plan'), (6.03, 'majority_appointment'), (6.04, 'majority_signatories'), (6.05, 'majority_procurement'), (6.06, 'majority_agreement'), (6.07, 'majority_procedure'), (6.08, 'majority_audit'), (6.09, 'majority_statute'), (6.10, 'majority_dissolution'), (7, 'tie'), (7.1, 'abstentions'), (8, 'off_agenda_majority'), (9, 'secret_on_demand'), (9.1, 'speaking_minutes'), (10, 'remote'),
	       (11, 'circulation'), (11.1, 'circulation_excluded'), (11.2, 'circulation_objection'), (12, 'declaration'), (13, 'demand'), (14, 'demand_days'), (15, 'meetings_a_year'),
	       (16, 'longest_gap_days'), (17, 'reconsider'), (18, 'minutes_days'), (19, 'comment_days'), (20, 'publish_days'), (21, 'signers'))
SELECT k.rule AS "@rule=rules.rule"
  FROM known k
 WHERE NOT EXISTS (SELECT 1 FROM rules x WHERE x.rule = k.rule AND x.body = :id AND x.since <= :today AND (x.until IS NULL OR x.until >= :today))
 ORDER BY k.rank;

-- name: other_days
-- Rules of a body that were in force, or will be.
SELECT x.rule AS "@rule=rules.rule", x.id AS "@id", x.version AS "@version", x.value AS "@value",
       x.source AS "@source", x.since AS "@since", x.until AS "@until",
       x.confirmed AS "@confirmed", p.id AS "confirmer/@id",
       name_in(:lang, p.name, p.name_ar, p.name_en) AS "confirmer/@name",
       CASE WHEN x.since > :today THEN 'yes' END AS "@ahead"
  FROM rules x LEFT JOIN people p ON p.id = x.confirmer
 WHERE x.body = :id AND (x.since > :today OR x.until < :today)
 ORDER BY x.since DESC, x.id DESC;

-- name: before
-- The rule that a new value from :since follows: id, version, first day, last day.
SELECT id, version, since, until FROM rules
 WHERE body = :body AND rule = :rule AND since < :since ORDER BY since DESC LIMIT 1;

-- name: after
-- The first day of the value that comes after a new one from :since.
SELECT min(since) FROM rules WHERE body = :body AND rule = :rule AND since > :since;

-- name: meetings_held
-- How many meetings the body held between :since and :until, and the day of the last.
SELECT count(*), substr(max(h.held), 1, 10)
  FROM convened c JOIN meetings h ON h.id = c.meeting
 WHERE c.body = :body AND h.state IN ('open', 'closed')
   AND substr(h.held, 1, 10) BETWEEN :since AND coalesce(:until, '9999-12-31');

-- name: title
-- What the record :of is called.
SELECT source FROM rules WHERE id = :of;
