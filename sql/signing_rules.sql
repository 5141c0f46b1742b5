-- signing_rules.sql: which signatures bind a legal entity.

-- name: list
-- Rules by entity and scope, the newest first, after the one the page before ended with.
SELECT x.id AS "@id", x.scope AS "@scope=signatories.scope",
       x.group_a AS "@group_a", x.group_b AS "@group_b", x.group_c AS "@group_c", x.stamp AS "@stamp", x.least AS "@least", x.most AS "@most",
       l.id AS "legal_entity/@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name",
       k.id AS "account/@id", k.name AS "account/@name",
       x.source AS "@source", x.since AS "@since", x.until AS "@until", x.confirmed AS "@confirmed",
       l.name || ' / ' || x.scope AS ">1", x.id AS ">2"
  FROM signing_rules x JOIN legal_entities l ON l.id = x.legal_entity LEFT JOIN bank_accounts k ON k.id = x.account
 WHERE (l.name || ' / ' || x.scope, x.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:legal_entity IS NULL OR x.legal_entity = :legal_entity)
   AND (:scope IS NULL OR x.scope = :scope)
   AND (:ended IS NOT NULL OR x.until IS NULL OR x.until >= :today)
 ORDER BY l.name || ' / ' || x.scope, x.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM signing_rules x
 WHERE (:legal_entity IS NULL OR x.legal_entity = :legal_entity)
   AND (:scope IS NULL OR x.scope = :scope)
   AND (:ended IS NOT NULL OR x.until IS NULL OR x.until >= :today);

-- name: show
-- One rule.
SELECT x.id AS "@id", x.version AS "@version", x.scope AS "@scope=signatories.scope",
       x.group_a AS "@group_a", x.group_b AS "@group_b", x.group_c AS "@group_c", x.stamp AS "@stamp", x.least AS "@least", x.most AS "@most",
       x.source AS "@source", x.since AS "@since", x.until AS "@until", x.confirmed AS "@confirmed",
       CASE WHEN x.until < :today THEN 'yes' END AS "@ended", CASE WHEN x.since > :today THEN 'yes' END AS "@ahead",
       l.id AS "legal_entity/@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name",
       k.id AS "account/@id", k.name AS "account/@name",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name",
       p.id AS "confirmer/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "confirmer/@name"
  FROM signing_rules x JOIN legal_entities l ON l.id = x.legal_entity LEFT JOIN bank_accounts k ON k.id = x.account
  LEFT JOIN decisions d ON d.id = x.decision LEFT JOIN bodies b ON b.id = d.body LEFT JOIN people p ON p.id = x.confirmer
 WHERE x.id = :id;

-- name: before
-- The rule that a new one from :since follows in the same place: id, version.
SELECT id, version FROM signing_rules
 WHERE legal_entity = :legal_entity AND scope = :scope AND account IS :account AND least IS :least AND most IS :most
   AND since < :since AND (until IS NULL OR until >= :since);

-- name: is_confirmed
-- Has the legal adviser confirmed it?
SELECT 1 FROM signing_rules WHERE id = :id AND confirmed IS NOT NULL;

-- name: is_used
-- Was anything submitted under it?
SELECT 1 FROM approvals WHERE rule = :id LIMIT 1;

-- name: unconfirmed
-- How many of the rules in force wait for the legal adviser.
SELECT count(*) FROM signing_rules WHERE confirmed IS NULL AND (until IS NULL OR until >= :today);

-- name: title
-- What the record :of is called.
SELECT source FROM signing_rules WHERE id = :of;
