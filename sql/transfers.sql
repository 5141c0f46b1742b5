-- transfers.sql: what becomes of the things of a legal entity that another succeeds.

-- name: list
-- What was said so far, the newest first, after the one the page before ended with.
SELECT t.id AS "@id", t.fate AS "@fate", 'transfers.fate.' || t.fate AS "@fate.say", t.day AS "@day", f.id AS "from/@id", name_in(:lang, f.name, f.name_ar, f.name_en) AS "from/@name", g.id AS "to/@id", name_in(:lang, g.name, g.name_ar, g.name_en) AS "to/@name",
       d.id AS "decision/@id", b.short || '/' || d.year || '/' || printf('%03d', d.serial) AS "decision/@name", h.what AS "@what", 'transfers.what.' || h.what AS "@what.say", CASE h.what WHEN 'contract' THEN (SELECT c.title || ', ' || c.party FROM contracts c WHERE c.id = h.id) WHEN 'guarantee' THEN (SELECT c.title || ', ' || c.party FROM contracts c WHERE c.id = h.id)
            WHEN 'account' THEN (SELECT k.bank || ', ' || k.branch || ', •••' || substr(k.number, -3) FROM bank_accounts k WHERE k.id = h.id)
            WHEN 'signatory' THEN (SELECT p.name FROM signatories s JOIN people p ON p.id = s.person WHERE s.id = h.id)
            ELSE (SELECT b.title FROM tabarim b WHERE b.id = h.id) END AS "@title",
       t.day AS ">1", t.id AS ">2"
  FROM transfers t JOIN holdings h ON h.transfer = t.id JOIN legal_entities f ON f.id = t."from" LEFT JOIN legal_entities g ON g.id = t."to"
  JOIN decisions d ON d.id = t.decision JOIN bodies b ON b.id = d.body
 WHERE (t.day, t.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
   AND (:legal_entity IS NULL OR t."from" = :legal_entity)
 ORDER BY t.day DESC, t.id DESC LIMIT :limit;

-- name: show
-- What was said of one thing.
SELECT t.id AS "@id", t.version AS "@version", t.fate AS "@fate", 'transfers.fate.' || t.fate AS "@fate.say", t.day AS "@day", t.note AS "@note",
       f.id AS "from/@id", name_in(:lang, f.name, f.name_ar, f.name_en) AS "from/@name", g.id AS "to/@id", name_in(:lang, g.name, g.name_ar, g.name_en) AS "to/@name", d.id AS "decision/@id", b.short || '/' || d.year || '/' || printf('%03d', d.serial) AS "decision/@name",
       h.what AS "@what", 'transfers.what.' || h.what AS "@what.say", CASE h.what WHEN 'contract' THEN (SELECT c.title || ', ' || c.party FROM contracts c WHERE c.id = h.id) WHEN 'guarantee' THEN (SELECT c.title || ', ' || c.party FROM contracts c WHERE c.id = h.id)
            WHEN 'account' THEN (SELECT k.bank || ', ' || k.branch || ', •••' || substr(k.number, -3) FROM bank_accounts k WHERE k.id = h.id)
            WHEN 'signatory' THEN (SELECT p.name FROM signatories s JOIN people p ON p.id = s.person WHERE s.id = h.id)
            ELSE (SELECT b.title FROM tabarim b WHERE b.id = h.id) END AS "@title"
  FROM transfers t JOIN holdings h ON h.transfer = t.id JOIN legal_entities f ON f.id = t."from" LEFT JOIN legal_entities g ON g.id = t."to"
  JOIN decisions d ON d.id = t.decision JOIN bodies b ON b.id = d.body
 WHERE t.id = :id;

-- name: entities
-- The entities to choose from, the one that is shown marked.
SELECT l.id AS "@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "@name", l.number AS "@number", CASE WHEN l.id = :of_entity THEN 'yes' END AS "@here",
       (SELECT count(*) FROM holdings h WHERE h.legal_entity = l.id AND h.transfer IS NULL AND (h.over IS NULL OR h.over >= :today)) AS "@open"
  FROM legal_entities l ORDER BY l.id;

-- name: inventory
-- Everything the entity has that is not over, or that something was said of.
SELECT h.what AS "@what", 'transfers.what.' || h.what AS "@what.say", h.id AS "@id", CASE h.what WHEN 'contract' THEN (SELECT c.title || ', ' || c.party FROM contracts c WHERE c.id = h.id) WHEN 'guarantee' THEN (SELECT c.title || ', ' || c.party FROM contracts c WHERE c.id = h.id)
            WHEN 'account' THEN (SELECT k.bank || ', ' || k.branch || ', •••' || substr(k.number, -3) FROM bank_accounts k WHERE k.id = h.id)
            WHEN 'signatory' THEN (SELECT p.name FROM signatories s JOIN people p ON p.id = s.person WHERE s.id = h.id)
            ELSE (SELECT b.title FROM tabarim b WHERE b.id = h.id) END AS "@title",
       t.id AS "@transfer", t.fate AS "@fate", 'transfers.fate.' || t.fate AS "@fate.say", t.day AS "@day", name_in(:lang, g.name, g.name_ar, g.name_en) AS "@to"
  FROM holdings h LEFT JOIN transfers t ON t.id = h.transfer LEFT JOIN legal_entities g ON g.id = t."to"
 WHERE h.legal_entity = :of_entity AND (h.transfer IS NOT NULL OR h.over IS NULL OR h.over >= :today)
 ORDER BY h.what, h.transfer IS NOT NULL, h.id;

-- name: unsaid
-- Of how many things of :of_entity nothing was said.
SELECT count(*) FROM holdings h WHERE h.legal_entity = :of_entity AND h.transfer IS NULL AND (h.over IS NULL OR h.over >= :today);

-- name: left_after
-- Of how many things of :of_entity that go on after :day nothing was said.
SELECT count(*) FROM holdings h WHERE h.legal_entity = :of_entity AND h.transfer IS NULL AND (h.over IS NULL OR h.over > :day);

-- name: is_held
-- Is there such a thing, and nothing said of it yet?
SELECT 1 FROM holdings WHERE what = :what AND id = :thing AND transfer IS NULL;

-- name: holder
-- Whose it is.
SELECT legal_entity FROM holdings WHERE what = :what AND id = :thing;

-- name: thing
-- What it is called.
SELECT h.what AS "@what", 'transfers.what.' || h.what AS "@what.say", CASE h.what WHEN 'contract' THEN (SELECT c.title || ', ' || c.party FROM contracts c WHERE c.id = h.id) WHEN 'guarantee' THEN (SELECT c.title || ', ' || c.party FROM contracts c WHERE c.id = h.id)
            WHEN 'account' THEN (SELECT k.bank || ', ' || k.branch || ', •••' || substr(k.number, -3) FROM bank_accounts k WHERE k.id = h.id)
            WHEN 'signatory' THEN (SELECT p.name FROM signatories s JOIN people p ON p.id = s.person WHERE s.id = h.id)
            ELSE (SELECT b.title FROM tabarim b WHERE b.id = h.id) END AS "@title" FROM holdings h WHERE h.what = :what AND h.id = :thing;
