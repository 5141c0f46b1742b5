-- decisions.sql: what the pages of decisions know.

-- name: list
-- The newest decisions that fit the filters, after the one the page before ended with; of what follows, what is due first. Where a part of the bar of votes ends is a sum.
SELECT d.id AS "@id", decision_number(b.short, d.year, d.serial) AS "@number",
       d.decided AS "@decided", d.title AS "@title",
       name_in(:lang, b.name, b.name_ar, b.name_en) AS "@body",
       i.label AS "@item", d.result AS "@result", d.method AS "@method",
       d.in_favour AS "@in_favour", d.against AS "@against", d.abstained AS "@abstained",
       d.in_favour + d.against AS "@against.end", d.in_favour + d.against + coalesce(d.abstained, 0) AS "@abstained.end",
       CASE WHEN d.state = 'void' THEN 'void' WHEN d.result = 'rejected' THEN 'rejected' WHEN f.id IS NULL THEN 'none'
            ELSE (SELECT CASE min(CASE WHEN f.state IN ('open', 'in_progress') AND f.due < :today THEN 1 WHEN f.state = 'not_done' THEN 2
                                                WHEN f.state = 'in_progress' THEN 3 WHEN f.state = 'open' THEN 4 WHEN f.state = 'done' THEN 5 END)
                                       WHEN 1 THEN 'late' WHEN 2 THEN 'not_done' WHEN 3 THEN 'in_progress' WHEN 4 THEN 'open' WHEN 5 THEN 'done' ELSE 'none' END
                             FROM followups f WHERE f.decision = d.id) END AS "@standing",
       coalesce((SELECT p.name FROM people p WHERE p.id = f.owner), (SELECT a.name FROM authorities a WHERE a.id = f.authority), f.owned_by) AS "@owner",
       f.due AS "@due",
       CASE WHEN d.id IN (SELECT m.earlier FROM amendments m UNION ALL SELECT c.decision FROM conditions c) AND d.state = 'standing' AND d.result = 'adopted'
            THEN nullif((SELECT o.force FROM force o WHERE o.id = d.id), 'in_force') END AS "@force",
       d.year AS "@year", CASE WHEN d.illustration THEN 'yes' END AS "@illustration",
       d.year || ' ' || coalesce(d.decided, d.year || '-12-31') AS ">1", d.id AS ">2"
  FROM decisions d CROSS JOIN bodies b ON b.id = d.body LEFT JOIN agenda i ON i.id = d.item
  LEFT JOIN followups f ON f.id = (SELECT g.id FROM followups g WHERE g.decision = d.id ORDER BY g.state = 'done', g.due, g.id LIMIT 1)
 WHERE (d.year, coalesce(d.decided, d.year || '-12-31'), d.id) < (coalesce(CAST(:after_1 AS INTEGER), 9999), substr(:after_1, 6), :after_2)
   AND (:body IS NULL OR d.body = :body)
   AND (:year IS NULL OR d.year = :year)
   AND (:kind IS NULL OR d.kind = :kind)
   AND (:authority IS NULL OR d.id IN (SELECT f.decision FROM followups f WHERE f.authority = :authority))
   AND (:owner IS NULL OR d.id IN (SELECT f.decision FROM followups f WHERE f.owner = :owner))
   AND CASE :standing WHEN 'late' THEN d.id IN (SELECT f.decision FROM followups f WHERE f.state IN ('open', 'in_progress') AND f.due < :today)
                      WHEN 'open' THEN d.id IN (SELECT f.decision FROM followups f WHERE f.state IN ('open', 'in_progress'))
                      WHEN 'done' THEN d.id IN (SELECT f.decision FROM followups f WHERE f.state = 'done')
                      WHEN 'rejected' THEN d.result = 'rejected'
                      WHEN 'pending' THEN d.id IN (SELECT c.decision FROM conditions c WHERE c.answer IS NULL) AND d.state = 'standing'
                      WHEN 'amended' THEN d.id IN (SELECT m.earlier FROM amendments m)
                      WHEN 'void' THEN d.state = 'void' ELSE 1 END
   AND (:search IS NULL OR d.id IN (SELECT s.record FROM found x JOIN searchable s ON s.id = x.rowid
                                     WHERE found MATCH :search AND s.register = 'decisions'))
 ORDER BY d.year DESC, coalesce(d.decided, d.year || '-12-31') DESC, d.id DESC LIMIT :limit;

-- name: count
-- How many fit the filters; of all of them SQLite counts the pages of an index only.
SELECT CASE WHEN coalesce(:body, :year, :kind, :authority, :owner, :standing, :search) IS NULL THEN (SELECT count(*) FROM decisions) ELSE
(SELECT count(*) FROM decisions d
 WHERE (:body IS NULL OR d.body = :body)
   AND (:year IS NULL OR d.year = :year)
   AND (:kind IS NULL OR d.kind = :kind)
   AND (:authority IS NULL OR d.id IN (SELECT f.decision FROM followups f WHERE f.authority = :authority))
   AND (:owner IS NULL OR d.id IN (SELECT f.decision FROM followups f WHERE f.owner = :owner))
   AND CASE :standing WHEN 'late' THEN d.id IN (SELECT f.decision FROM followups f WHERE f.state IN ('open', 'in_progress') AND f.due < :today)
                      WHEN 'open' THEN d.id IN (SELECT f.decision FROM followups f WHERE f.state IN ('open', 'in_progress'))
                      WHEN 'done' THEN d.id IN (SELECT f.decision FROM followups f WHERE f.state = 'done')
                      WHEN 'rejected' THEN d.result = 'rejected'
                      WHEN 'pending' THEN d.id IN (SELECT c.decision FROM conditions c WHERE c.answer IS NULL) AND d.state = 'standing'
                      WHEN 'amended' THEN d.id IN (SELECT m.earlier FROM amendments m)
                      WHEN 'void' THEN d.state = 'void' ELSE 1 END
   AND (:search IS NULL OR d.id IN (SELECT s.record FROM found x JOIN searchable s ON s.id = x.rowid
                                     WHERE found MATCH :search AND s.register = 'decisions'))) END;

-- name: years
-- The years that have decisions, to choose from.
WITH RECURSIVE years (year) AS (
	SELECT max(year) FROM decisions
	UNION ALL SELECT (SELECT max(d.year) FROM decisions d WHERE d.year < years.year) FROM years WHERE years.year IS NOT NULL)
SELECT year AS "@value", year AS "@label" FROM years WHERE year IS NOT NULL;

-- name: choices
-- Decisions to choose from, the newest first.
SELECT d.id AS "@value", decision_number(b.short, d.year, d.serial) || ' – ' || d.title AS "@label"
  FROM decisions d JOIN bodies b ON b.id = d.body
 ORDER BY d.year DESC, coalesce(d.decided, d.year || '-12-31') DESC, d.id DESC LIMIT 500;

-- name: chosen
-- The decision of that id as a choice, however old.
SELECT d.id AS "@value", decision_number(b.short, d.year, d.serial) || ' – ' || d.title AS "@label"
  FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.id = :chosen;

-- name: show
-- One decision, with the rule it was taken by.
SELECT d.id AS "@id", d.version AS "@version", decision_number(b.short, d.year, d.serial) AS "@number",
       d.year AS "@year", d.serial AS "@serial",
       d.decided AS "@decided", d.decided AS "@decided.weekday", d.decided AS "@decided.hebrew", d.title AS "@title",
       d.kind AS "@kind=decisions.kind",
       d.result AS "@result=decisions.result",
       d.method AS "@method=decisions.method",
       d.in_favour AS "@in_favour", d.against AS "@against", d.abstained AS "@abstained", d.base AS "@base",
       CASE WHEN d.result = 'rejected' AND d.in_favour = d.against AND d.in_favour > 0 THEN 'yes' END AS "@tie",
       CASE WHEN d.result = 'rejected' AND d.in_favour = d.against AND d.in_favour > 0 THEN
            (SELECT u.source FROM rules u WHERE u.body = d.body AND u.rule = 'tie' AND u.since <= d.decided AND (u.until IS NULL OR u.until >= d.decided)
              ORDER BY u.since DESC LIMIT 1) END AS "@tie.source",
       d.effective AS "@effective", d.effective > :today AS "@later",
       CASE WHEN d.state = 'standing' AND d.result = 'adopted' THEN (SELECT o.force FROM force o WHERE o.id = d.id) END AS "@force",
       'decisions.force.' || (SELECT o.force FROM force o WHERE o.id = d.id) AS "@force.say", d.state AS "@state=decisions.state", d.reason AS "@reason", d.note AS "@note",
       d.corrected AS "@corrected", d.correction AS "@correction",
       CASE WHEN d.illustration THEN 'yes' END AS "@illustration",
       b.id AS "body/@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "body/@name",
       e.id AS "legal_entity/@id", e.name AS "legal_entity/@name", e.number AS "legal_entity/@number",
       m.id AS "meeting/@id", m.title AS "meeting/@name", m.held AS "meeting/@held",
       i.id AS "item/@id", coalesce(i.label || '. ', '') || i.title AS "item/@name",
       r.id AS "rule/@id", r.value AS "rule/@value=rules.value", r.source AS "rule/@source", r.confirmed AS "rule/@confirmed",
       d.text AS "text"
  FROM decisions d JOIN bodies b ON b.id = d.body JOIN meetings m ON m.id = d.meeting
  LEFT JOIN legal_entities e ON e.id = b.legal_entity LEFT JOIN agenda i ON i.id = d.item LEFT JOIN rules r ON r.id = d.rule
 WHERE d.id = :id;

-- name: votes
-- Who voted how, by authority.
SELECT v.choice AS "@choice=votes.choice", v.reason AS "@reason",
       p.id AS "person/@id", p.name AS "person/@name", p.title AS "person/@title",
       a.id AS "authority/@id", name_in(:lang, a.name, a.name_ar, a.name_en) AS "authority/@name"
  FROM votes v JOIN people p ON p.id = v.person LEFT JOIN authorities a ON a.id = v.authority
 WHERE v.decision = :id AND NOT v.dropped ORDER BY a.name IS NULL, a.name, p.name;

-- name: followups
-- What follows from it.
SELECT f.id AS "@id", f.title AS "@title", f.due AS "@due", f.progress AS "@progress", f.updated AS "@updated",
       CASE WHEN f.state IN ('open', 'in_progress') AND f.due < :today THEN 'late' ELSE f.state END AS "@state",
       CASE WHEN f.state IN ('open', 'in_progress') AND f.due < :today THEN 'followups.late' ELSE 'followups.state.' || f.state END AS "@state.say",
       coalesce(p.name, a.name, f.owned_by) AS "@owner"
  FROM followups f LEFT JOIN people p ON p.id = f.owner LEFT JOIN authorities a ON a.id = f.authority
 WHERE f.decision = :id ORDER BY f.due, f.id;

-- name: related
-- The same resolution of another body, what this one changed, and what changed it.
SELECT o.id AS "@id", decision_number(b.short, o.year, o.serial) AS "@name", o.title AS "@title", k.how AS "@how=decisions",
       k.amendment AS "@amendment", k.demanded AS "@demanded", k.note AS "@note"
  FROM (SELECT m.earlier AS other, m.how, m.id AS amendment, m.demanded, m.note FROM amendments m WHERE m.decision = :id
        UNION ALL
        SELECT m.decision, CASE m.how WHEN 'supersedes' THEN 'superseded_by' WHEN 'revokes' THEN 'revoked_by' WHEN 'reconsiders' THEN 'reconsidered_by' ELSE 'corrected_by' END,
               NULL, NULL, m.note FROM amendments m WHERE m.earlier = :id
        UNION ALL
        SELECT d.id, 'together', NULL, NULL, NULL FROM decisions d
         WHERE d.together = :id OR d.id = (SELECT together FROM decisions WHERE id = :id)
            OR (d.together = (SELECT together FROM decisions WHERE id = :id) AND d.id <> :id)) k
  JOIN decisions o ON o.id = k.other JOIN bodies b ON b.id = o.body
 ORDER BY o.id;

-- name: referring
-- What in other registers rests on this decision.
SELECT 'bodies' AS "@register", 'bodies.one' AS "@register.say", '/bodies/' || b.id AS "@href", b.name AS "@name", b.due AS "@due" FROM bodies b WHERE b.established = :id
UNION ALL SELECT 'memberships', 'memberships.one', '/memberships/' || m.id, p.name || ', ' || b.name, NULL
  FROM memberships m JOIN people p ON p.id = m.person JOIN bodies b ON b.id = m.body WHERE m.decision = :id
UNION ALL SELECT 'offices', 'offices.one', '/offices/' || o.id, p.name, NULL FROM offices o JOIN people p ON p.id = o.person WHERE o.decision = :id
UNION ALL SELECT 'accessions', 'accessions.one', '/authorities/' || c.authority, a.name, NULL FROM accessions c JOIN authorities a ON a.id = c.authority WHERE c.decision = :id
UNION ALL SELECT 'signatories', 'signatories.one', '/signatories/' || s.id, p.name || ', ' || l.name, NULL
  FROM signatories s JOIN people p ON p.id = s.person JOIN legal_entities l ON l.id = s.legal_entity WHERE s.decision = :id;

-- name: numbers
-- Every series: from what to what, how many, how many of them void, and how many are missing.
SELECT b.id AS "@body", b.short AS "@short", name_in(:lang, b.name, b.name_ar, b.name_en) AS "@name",
       d.year AS "@year", printf('%03d', min(d.serial)) AS "@first", printf('%03d', max(d.serial)) AS "@last", count(*) AS "@count",
       sum(d.state = 'void') AS "@void", max(d.serial) - count(*) AS "@gaps"
  FROM decisions d JOIN bodies b ON b.id = d.body
 GROUP BY b.id, d.year ORDER BY d.year DESC, b.name;

-- name: void_numbers
-- The numbers that were voided, and why.
SELECT d.id AS "@id", decision_number(b.short, d.year, d.serial) AS "@number", d.title AS "@title", d.reason AS "@reason"
  FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.state = 'void' ORDER BY d.year DESC, b.name, d.serial;

-- name: bodies_that_decide
-- The convened bodies that decide in this meeting, the names they print, and their series' next number.
SELECT b.id AS "@id", name_in(:lang, b.name, b.name_ar, b.name_en) AS "@name",
       b.short AS "@short"
  FROM convened c JOIN bodies b ON b.id = c.body
 WHERE c.meeting = :within AND c.decides AND NOT c.dropped ORDER BY c.id;

-- name: item
-- The item that is decided, and its meeting.
SELECT i.id AS "@id", i.version AS "@version", i.label AS "@label", i.title AS "@title", i.kind AS "@kind", i.draft AS "@draft", i.presenter AS "@owner", i.presented AS "@owned_by", i.position AS "@position", i.outcome AS "@outcome",
       m.id AS "meeting/@id", m.title AS "meeting/@name", m.held AS "meeting/@held", m.year AS "meeting/@year", m.state AS "meeting/@state",
       m.source AS "meeting/@source", (SELECT count(*) FROM agenda a WHERE a.meeting = m.id AND NOT a.dropped) AS "meeting/@items"
  FROM agenda i JOIN meetings m ON m.id = i.meeting
 WHERE i.id = :id AND i.meeting = :within AND NOT i.dropped;

-- name: last_of_item
-- What was decided last in an :item: title, text, number, method.
SELECT d.title, d.text, decision_number(b.short, d.year, d.serial),
       d.method
  FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.item = :item ORDER BY d.id DESC LIMIT 1;

-- name: next_serial
-- The number that comes next in the series of a body and year.
SELECT 1 + coalesce(max(serial), 0) FROM decisions WHERE body = :body AND year = :year;

-- name: rule
-- The rule of a body in force on a day: id, value, source.
SELECT id, value, source FROM rules
 WHERE body = :body AND rule = :rule AND since <= :day AND (until IS NULL OR until >= :day)
 ORDER BY since DESC LIMIT 1;

-- name: majorities
-- Kinds of decisions for which a body that decides in the :meeting has a majority of its own on the :day.
SELECT u.body AS "@body", substr(u.rule, 10) AS "@kind=decisions.kind", u.value AS "@value=rules.value", u.source AS "@source"
  FROM convened c JOIN rules u ON u.body = c.body AND u.rule GLOB 'majority_*' AND u.since <= :day AND (u.until IS NULL OR u.until >= :day)
 WHERE c.meeting = :meeting AND NOT c.dropped AND c.decides ORDER BY c.id, u.rule;

-- name: entitled
-- How many voting members the body has on a day.
SELECT count(*) FROM memberships
 WHERE body = :body AND voting AND role NOT IN ('observer', 'secretary', 'substitute')
   AND (since IS NULL OR since <= :day) AND (until IS NULL OR until >= :day);

-- name: next_meeting_day
-- The day of the next meeting of the bodies convened, else of any body, which a follow-up is due by unless said.
SELECT substr(m.held, 1, 10) FROM meetings m
 WHERE m.held > (SELECT held FROM meetings WHERE id = :within) AND m.state IN ('draft', 'called') AND m.kind <> 'circulation'
 ORDER BY NOT EXISTS (SELECT 1 FROM convened c JOIN convened k ON k.body = c.body AND k.meeting = :within AND NOT k.dropped WHERE c.meeting = m.id AND NOT c.dropped), m.held LIMIT 1;

-- name: searchable
-- How a decision is found: number, title, detail, day, words.
SELECT b.short || '/' || d.year || '/' || d.serial, d.title, decision_number(b.short, d.year, d.serial) || ' · ' || b.name, d.decided, d.text || ' ' || b.name
  FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.id = :record;

-- name: ids
-- Every decision, for the search index.
SELECT id AS "@id" FROM decisions;
