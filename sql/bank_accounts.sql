-- bank_accounts.sql: bank accounts, their numbers masked but for whoever needs them.

-- name: list
-- Accounts by the entity that has them on :on_day, after the one the page before ended with.
SELECT k.id AS "@id", k.bank AS "@bank", k.branch AS "@branch", '•••' || substr(k.number, -3) AS "@number", k.purpose AS "@purpose",
       l.id AS "legal_entity/@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name",
       k.opened AS "@opened", k.closed AS "@closed",
       l.name || ' / ' || k.bank || ' / ' || k.branch AS ">1", k.id AS ">2"
  FROM bank_accounts k JOIN holders h ON h.what = 'account' AND h.id = k.id AND h.since <= :on_day AND h.until >= :on_day JOIN legal_entities l ON l.id = h.legal_entity
 WHERE (l.name || ' / ' || k.bank || ' / ' || k.branch, k.id) > (coalesce(:after_1, ''), coalesce(:after_2, 0))
   AND (:legal_entity IS NULL OR h.legal_entity = :legal_entity)
   AND (:ended IS NOT NULL OR k.closed IS NULL OR k.closed >= :on_day)
 ORDER BY l.name || ' / ' || k.bank || ' / ' || k.branch, k.id LIMIT :limit;

-- name: count
-- How many the filters leave.
SELECT count(*) FROM bank_accounts k
 WHERE (:legal_entity IS NULL OR k.id IN (SELECT h.id FROM holders h WHERE h.what = 'account' AND h.legal_entity = :legal_entity AND h.since <= :on_day AND h.until >= :on_day))
   AND (:ended IS NOT NULL OR k.closed IS NULL OR k.closed >= :on_day);

-- name: show
-- One account; its number whole when :whole says so.
SELECT k.id AS "@id", k.version AS "@version", k.bank AS "@bank", k.branch AS "@branch",
       CASE WHEN :whole IS NULL THEN '•••' || substr(k.number, -3) ELSE k.number END AS "@number",
       k.purpose AS "@purpose", k.opened AS "@opened", k.closed AS "@closed", CASE WHEN k.closed < :today THEN 'yes' END AS "@ended",
       CASE WHEN k.illustration THEN 'yes' END AS "@illustration",
       l.id AS "legal_entity/@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "legal_entity/@name",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name",
       e.id AS "closing/@id", decision_number(c.short, e.year, e.serial) AS "closing/@name",
       g.id AS "holder/@id", name_in(:lang, g.name, g.name_ar, g.name_en) AS "holder/@name", h.since AS "holder/@day"
  FROM bank_accounts k JOIN legal_entities l ON l.id = k.legal_entity
  LEFT JOIN decisions d ON d.id = k.decision LEFT JOIN bodies b ON b.id = d.body
  LEFT JOIN decisions e ON e.id = k.closing LEFT JOIN bodies c ON c.id = e.body
  LEFT JOIN holders h ON h.what = 'account' AND h.id = :id AND h.since <= :today AND h.until >= :today AND h.legal_entity <> k.legal_entity LEFT JOIN legal_entities g ON g.id = h.legal_entity
 WHERE k.id = :id;

-- name: signatories
-- Who may sign on the account today: those for it and those for all accounts of its entity.
SELECT s.id AS "@id", s.scope AS "@scope=signatories.scope", s."group" AS "@group", s.ceiling AS "@ceiling",
       p.id AS "person/@id", name_in(:lang, p.name, p.name_ar, p.name_en) AS "person/@name"
  FROM signatories s JOIN terms t ON t.signatory = s.id JOIN people p ON p.id = s.person JOIN bank_accounts k ON k.id = :id
 WHERE (s.account = k.id OR (s.account IS NULL AND s.legal_entity IN (SELECT h.legal_entity FROM holders h WHERE h.what = 'account' AND h.id = :id AND h.since <= :asof AND h.until >= :asof) AND s.scope IN ('bank', 'masav', 'guarantee', 'payroll')))
   AND t.since <= :asof AND t.until >= :asof
 ORDER BY s.scope, s."group", p.name;

-- name: choices
-- Accounts to choose from: the entity and the last figures; those that were closed last.
SELECT k.id AS "@value", name_in(:lang, l.name, l.name_ar, l.name_en)
       || ': ' || k.name AS "@label"
  FROM bank_accounts k JOIN holders h ON h.what = 'account' AND h.id = k.id AND h.since <= :today AND h.until >= :today JOIN legal_entities l ON l.id = h.legal_entity
 ORDER BY coalesce(k.closed < :today, 0), l.name, k.bank, k.branch, k.id;

-- name: ids
-- Every account.
SELECT id AS "@id" FROM bank_accounts;

-- name: searchable
-- How an account is found: number, title, detail, day, words.
SELECT NULL, k.name, l.name, k.opened, coalesce(k.purpose, '') || ' ' || l.name
  FROM bank_accounts k JOIN legal_entities l ON l.id = k.legal_entity WHERE k.id = :record;
