-- money_rules.sql: thresholds of money, looked up by the day they are asked about.

-- name: list
-- All of them, the newest first.
SELECT x.id AS "@id", x.version AS "@version", x.rule AS "@rule=money_rules.rule", x.value AS "@value", x.source AS "@source", x.since AS "@since", x.until AS "@until",
       x.confirmed AS "@confirmed", p.id AS "confirmer/@id", p.name AS "confirmer/@name"
  FROM money_rules x LEFT JOIN people p ON p.id = x.confirmer ORDER BY x.rule, x.since DESC;

-- name: show
-- One of them.
SELECT x.id AS "@id", x.version AS "@version", x.rule AS "@rule=money_rules.rule", x.value AS "@value", x.source AS "@source", x.since AS "@since", x.until AS "@until",
       x.confirmed AS "@confirmed", p.id AS "confirmer/@id", p.name AS "confirmer/@name"
  FROM money_rules x LEFT JOIN people p ON p.id = x.confirmer WHERE x.id = :id;

-- name: in_force
-- The :rule in force on :day: value, source.
SELECT value, source FROM money_rules WHERE rule = :rule AND since <= :day AND (until IS NULL OR until >= :day) ORDER BY since DESC LIMIT 1;

-- name: before
-- The one that a new value from :since follows: id, version.
SELECT id, version FROM money_rules WHERE rule = :rule AND since < :since AND (until IS NULL OR until >= :since) ORDER BY since DESC LIMIT 1;
