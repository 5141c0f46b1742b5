-- transfers.sql: what becomes of the things of a legal entity that another succeeds.

-- name: list
-- What was said so far, the newest first, after the one the page before ended with. @but: it does not stand, or its decision waits.
SELECT h.id AS "@id", h.what AS "@what=transfers.what", name_in(:lang, x.name, x.name_ar, x.name_en) AS "@title", 'signatories.scope.' || x.scope AS "@scope.say",
       h.fate AS "@fate=transfers.fate", h.day AS "@day", v.day AS "@settled",
       CASE WHEN v.id IS NULL THEN 'void' WHEN v.day IS NULL THEN 'waits' END AS "@but=transfers.but",
       f.id AS "from/@id", name_in(:lang, f.name, f.name_ar, f.name_en) AS "from/@name", g.id AS "to/@id", name_in(:lang, g.name, g.name_ar, g.name_en) AS "to/@name",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name",
       h.day AS ">1", h.id AS ">2"
  FROM transfers h JOIN things x ON x.what = h.what AND x.id = h.thing LEFT JOIN fates v ON v.id = h.id JOIN legal_entities f ON f.id = h."from" LEFT JOIN legal_entities g ON g.id = h."to"
  JOIN decisions d ON d.id = h.decision JOIN bodies b ON b.id = d.body
 WHERE (h.day, h.id) < (coalesce(:after_1, '9999'), coalesce(:after_2, 0))
   AND (:legal_entity IS NULL OR h."from" = :legal_entity)
 ORDER BY h.day DESC, h.id DESC LIMIT :limit;

-- name: show
-- What was said of one thing.
SELECT h.id AS "@id", h.version AS "@version", h.fate AS "@fate=transfers.fate", h.day AS "@day", v.day AS "@settled", h.note AS "@note",
       CASE WHEN v.id IS NULL THEN 'void' WHEN v.day IS NULL THEN 'waits' END AS "@but=transfers.but",
       f.id AS "from/@id", name_in(:lang, f.name, f.name_ar, f.name_en) AS "from/@name", g.id AS "to/@id", name_in(:lang, g.name, g.name_ar, g.name_en) AS "to/@name",
       d.id AS "decision/@id", decision_number(b.short, d.year, d.serial) AS "decision/@name", h.what AS "@what=transfers.what", x.page AS "@href", name_in(:lang, x.name, x.name_ar, x.name_en) AS "@title", 'signatories.scope.' || x.scope AS "@scope.say",
       n.id AS "appointed/@id", CASE WHEN n.id IS NOT NULL THEN name_in(:lang, g.name, g.name_ar, g.name_en) END AS "appointed/@name"
  FROM transfers h JOIN things x ON x.what = h.what AND x.id = h.thing LEFT JOIN fates v ON v.id = h.id JOIN legal_entities f ON f.id = h."from" LEFT JOIN legal_entities g ON g.id = h."to"
  JOIN decisions d ON d.id = h.decision JOIN bodies b ON b.id = d.body
  LEFT JOIN signatories n ON h.what = 'signatory' AND n.replaces = h.thing AND n.legal_entity = h."to"
 WHERE h.id = :id;

-- name: entities
-- The entities to choose from, the one that is shown marked, and of how many active things of each nothing is said.
WITH held AS MATERIALIZED (SELECT legal_entity, count(*) AS n FROM holdings WHERE transfer IS NULL AND since <= :today AND until >= :today AND (over IS NULL OR over >= :today) GROUP BY legal_entity)
SELECT l.id AS "@id", name_in(:lang, l.name, l.name_ar, l.name_en) AS "@name", l.number AS "@number", l.until AS "@until", CASE WHEN l.id = :of_entity THEN 'yes' END AS "@here",
       coalesce((SELECT n FROM held WHERE legal_entity = l.id), 0) AS "@open"
  FROM legal_entities l ORDER BY l.id;

-- name: inventory
-- Everything the entity has that is not over, or that something was said of; what stays although the entity is no more is to be brought to its end.
SELECT h.what AS "@what=transfers.what", h.id AS "@id", x.page AS "@href", name_in(:lang, x.name, x.name_ar, x.name_en) AS "@title", 'signatories.scope.' || x.scope AS "@scope.say",
       h.transfer AS "@transfer", h.fate AS "@fate=transfers.fate", t.day AS "@day", h.settled AS "@settled", CASE WHEN h.transfer IS NOT NULL AND h.settled IS NULL THEN 'yes' END AS "@waits",
       name_in(:lang, g.name, g.name_ar, g.name_en) AS "@to", h.over AS "@over",
       CASE h.what WHEN 'account' THEN (SELECT nullif(count(*), 0) FROM approvals a WHERE a.account = h.id AND a.legal_entity = h.legal_entity AND a.state IN ('draft', 'submitted', 'returned', 'approved'))
                   WHEN 'tabar' THEN (SELECT nullif(count(*), 0) FROM tabar_uses u JOIN approvals a ON a."use" = u.id WHERE u.tabar = h.id AND a.legal_entity = h.legal_entity AND a.state IN ('draft', 'submitted', 'returned', 'approved')) END AS "@under_way",
       CASE WHEN h.fate = 'stays' AND (h.over IS NULL OR h.over >= :today) THEN CASE WHEN h.over IS NULL THEN 'transfers.then.' || h.what ELSE 'transfers.then.itself' END END AS "@then.say"
  FROM holdings h JOIN things x ON x.what = h.what AND x.id = h.id JOIN legal_entities l ON l.id = h.legal_entity LEFT JOIN transfers t ON t.id = h.transfer LEFT JOIN legal_entities g ON g.id = t."to"
 WHERE h.legal_entity = :of_entity AND h.since <= :today AND (h.transfer IS NOT NULL OR h.over IS NULL OR h.over >= :today)
 ORDER BY h.what, h.transfer IS NOT NULL, h.id;

-- name: unsaid
-- Of how many active things of :of_entity nothing was said.
SELECT count(*) FROM holdings h WHERE h.legal_entity = :of_entity AND h.transfer IS NULL AND h.since <= :today AND h.until >= :today AND (h.over IS NULL OR h.over >= :today);

-- name: left_after
-- What :of_entity would still have after :day: of which nothing was said, of which it was said by a decision that is not in force by then, or that moves later.
SELECT h.what AS "@what=transfers.what", h.id AS "@id", x.page AS "@href", name_in(:lang, x.name, x.name_ar, x.name_en) AS "@title", 'signatories.scope.' || x.scope AS "@scope.say", h.transfer AS "@transfer",
       'transfers.left.' || CASE WHEN h.transfer IS NULL THEN 'unsaid' WHEN h.settled IS NULL OR h.fate = 'stays' THEN 'waits' ELSE 'later' END AS "@why.say", h.settled AS "@settled"
  FROM holdings h JOIN things x ON x.what = h.what AND x.id = h.id
 WHERE h.legal_entity = :of_entity AND h.until > :day AND (h.over IS NULL OR h.over > :day) AND NOT (h.fate IS 'stays' AND coalesce(h.settled, '9999') <= :day)
 ORDER BY h.what, h.id;

-- name: is_left
-- Would :of_entity still have anything after :day?
SELECT count(*) FROM holdings h
 WHERE h.legal_entity = :of_entity AND h.until > :day AND (h.over IS NULL OR h.over > :day) AND NOT (h.fate IS 'stays' AND coalesce(h.settled, '9999') <= :day);

-- name: outlasting
-- What stays with :of_entity and goes on after :day: to be brought to its end, or ending by itself.
SELECT h.what AS "@what=transfers.what", h.id AS "@id", x.page AS "@href", name_in(:lang, x.name, x.name_ar, x.name_en) AS "@title", h.over AS "@over",
       CASE WHEN h.over IS NULL THEN 'transfers.then.' || h.what ELSE 'transfers.then.itself' END AS "@then.say"
  FROM holdings h JOIN things x ON x.what = h.what AND x.id = h.id
 WHERE h.legal_entity = :of_entity AND h.fate = 'stays' AND (h.over IS NULL OR h.over > :day) AND (h.over IS NULL OR h.over >= :today)
 ORDER BY h.what, h.id;

-- name: waiting
-- What an entity that is no more still has active: without a word of what becomes of it, or staying with no day of its own.
SELECT '/transfers?legal_entity=' || h.legal_entity AS "@href", name_in(:lang, x.name, x.name_ar, x.name_en) AS "@title", 'transfers.what.' || h.what AS "@what.say", name_in(:lang, l.name, l.name_ar, l.name_en) AS "@entity", l.until AS "@day", 'yes' AS "@late",
       CASE WHEN h.fate = 'stays' AND h.settled IS NOT NULL THEN 'transfers.then.' || h.what ELSE 'transfers.left.' || CASE WHEN h.transfer IS NULL THEN 'unsaid' WHEN h.settled IS NULL THEN 'waits' ELSE 'later' END END AS "@why.say",
       '1' || l.until AS "@order"
  FROM legal_entities l JOIN holdings h ON h.legal_entity = l.id JOIN things x ON x.what = h.what AND x.id = h.id
 WHERE l.until < :today AND h.until > l.until AND h.until >= :today
   AND CASE WHEN h.fate = 'stays' AND h.settled IS NOT NULL THEN h.over IS NULL ELSE h.over IS NULL OR h.over >= :today END
 ORDER BY l.id, h.what, h.id LIMIT 12;

-- name: any_ended
-- Is there an entity that is no more?
SELECT 1 FROM legal_entities WHERE until < :today LIMIT 1;

-- name: is_held
-- Who has the thing, and nothing was said of it there yet.
SELECT h.legal_entity FROM holdings h WHERE h.what = :what AND h.id = :thing AND h.transfer IS NULL ORDER BY h.since DESC LIMIT 1;

-- name: thing
-- What it is called.
SELECT x.what AS "@what=transfers.what", name_in(:lang, x.name, x.name_ar, x.name_en) AS "@title", 'signatories.scope.' || x.scope AS "@scope.say" FROM things x WHERE x.what = :what AND x.id = :thing;

-- name: under_way
-- Requests under way about the thing :thing, what it is in :what, of the entity :of_entity that has it: signed before it moves, or made anew by whoever asked.
SELECT a.id AS "@id", a.title AS "@title", a.amount AS "@amount", substr(a.submitted, 1, 10) AS "@submitted", a.state AS "@state", 'approvals.standing.' || CASE WHEN EXISTS (SELECT 1 FROM moved_requests m WHERE m.approval = a.id) THEN 'moved' ELSE a.state END AS "@state.say",
       name_in(:lang, q.name, q.name_ar, q.name_en) AS "@requester"
  FROM approvals a JOIN people q ON q.id = a.requester
 WHERE a.legal_entity = :of_entity AND a.state IN ('draft', 'submitted', 'returned', 'approved')
   AND CASE :what WHEN 'account' THEN a.account = :thing WHEN 'tabar' THEN a."use" IN (SELECT u.id FROM tabar_uses u WHERE u.tabar = :thing) ELSE 0 END
 ORDER BY a.submitted IS NULL, a.submitted, a.id LIMIT 50;

-- name: successor
-- The entity that is to have it on that day, and whether it is there then: name, since, until.
SELECT name_in(:lang, name, name_ar, name_en), since, until, (since IS NULL OR since <= :day) AND (until IS NULL OR until >= :day) FROM legal_entities WHERE id = :of_entity;

-- name: decides
-- Of a decision :of: its number, and whether it can decide that.
SELECT decision_number(b.short, d.year, d.serial), d.state = 'standing' AND d.result = 'adopted' FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.id = :of;

-- name: said
-- Of the line :id: what, the thing, its fate.
SELECT what, thing, fate, "from" FROM transfers WHERE id = :id;

-- name: account_is_held
-- Will :of_entity have the account :of_account on :day, as far as it was said?
SELECT 1 FROM holders WHERE what = 'account' AND id = :of_account AND legal_entity = :of_entity AND since <= :day AND until >= :day
UNION ALL SELECT 1 FROM transfers t JOIN decisions d ON d.id = t.decision WHERE t.account = :of_account AND t."to" = :of_entity AND t.day <= :day AND d.state = 'standing' AND d.result = 'adopted' LIMIT 1;
