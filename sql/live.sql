-- live.sql: a meeting while it is held.

-- name: meeting
-- The meeting, and how far it is.
SELECT m.id AS "@id", m.version AS "@version", m.title AS "@title", m.held AS "@held", m.year AS "@year", m.opened AS "@opened", m.ended AS "@ended",
       m.waiting AS "@waiting", m.state AS "@state=meetings.state",
       CASE WHEN m.state IN ('closed', 'cancelled', 'adjourned') THEN 'yes' END AS "@final", CASE WHEN m.state = 'open' THEN 'yes' END AS "@open",
       CASE WHEN m.state = 'called' AND substr(m.held, 1, 10) <= :today THEN 'yes' END AS "@today",
       substr(:moment, 12, 5) AS "@now",
       (SELECT count(*) FROM agenda i WHERE i.meeting = m.id AND NOT i.dropped) AS "@items",
       (SELECT count(*) FROM agenda i WHERE i.meeting = m.id AND NOT i.dropped AND nullif(i.outcome, 'resolved') IS NULL
           AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing')) AS "@pending",
       name_in(:lang, h.name, h.name_ar, h.name_en) AS "@chair"
  FROM meetings m LEFT JOIN people h ON h.id = m.chair WHERE m.id = :within;

-- name: is_open
-- Is the meeting held now?
SELECT 1 FROM meetings WHERE id = :within AND state = 'open';

-- name: agenda
-- Every item with its state: decided and by which number, done with otherwise, begun, or ahead.
SELECT i.id AS "@id", i.label AS "@label", i.title AS "@title", i.started AS "@started", i.added AS "@added",
       CASE WHEN d.id IS NOT NULL THEN 'resolved' ELSE nullif(i.outcome, 'resolved') END AS "@outcome",
       'agenda.outcome.' || CASE WHEN d.id IS NOT NULL THEN 'resolved' ELSE coalesce(nullif(i.outcome, 'resolved'), 'pending') END AS "@outcome.say",
       (SELECT group_concat(decision_number(b.short, n.year, n.serial), ' · ') FROM decisions n JOIN bodies b ON b.id = n.body
         WHERE n.item = i.id AND n.state = 'standing') AS "@numbers",
       d.taken AS "@taken", d.result AS "@result=decisions.result"
  FROM agenda i
  LEFT JOIN decisions d ON d.id = (SELECT max(o.id) FROM decisions o WHERE o.item = i.id AND o.state = 'standing')
 WHERE i.meeting = :within AND NOT i.dropped
 ORDER BY i.position, i.id;

-- name: current
-- The item the meeting is at: the one begun last that nothing came of yet, else the first of which nothing came, else the last.
SELECT i.id FROM agenda i
 WHERE i.meeting = :within AND NOT i.dropped
 ORDER BY nullif(i.outcome, 'resolved') IS NOT NULL OR EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing'),
          i.started IS NULL, CASE WHEN i.started IS NULL THEN NULL ELSE i.started END DESC,
          CASE WHEN nullif(i.outcome, 'resolved') IS NOT NULL OR EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing')
               THEN -i.position ELSE i.position END, i.id LIMIT 1;

-- name: speaking
-- How long one may speak, by the strictest rule of the bodies on that day, and where it is written; nothing when no rule limits it.
SELECT CAST(u.value AS INTEGER) AS "@minutes", 60 * CAST(u.value AS INTEGER) AS "@seconds", u.source AS "@source"
  FROM meetings m JOIN convened c ON c.meeting = m.id AND NOT c.dropped
  JOIN rules u ON u.id = (SELECT o.id FROM rules o WHERE o.body = c.body AND o.rule = 'speaking_minutes' AND o.since <= substr(m.held, 1, 10)
                             AND (o.until IS NULL OR o.until >= substr(m.held, 1, 10)) ORDER BY o.since DESC LIMIT 1)
 WHERE m.id = :within AND u.value <> '0' ORDER BY CAST(u.value AS INTEGER), u.id LIMIT 1;

-- name: after
-- The item to go on with after :id: the next of which nothing came, else the first such, else itself.
SELECT i.id FROM agenda i JOIN agenda o ON o.id = :id
 WHERE i.meeting = :within AND NOT i.dropped AND nullif(i.outcome, 'resolved') IS NULL
   AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing')
 ORDER BY (i.position, i.id) <= (o.position, o.id), i.position, i.id LIMIT 1;

-- name: item
-- The item it is at, with its meeting.
SELECT i.id AS "@id", i.version AS "@version", i.label AS "@label", i.title AS "@title", i.kind AS "@kind", i.draft AS "@draft", i.notes AS "@notes",
       i.started AS "@started", i.added AS "@added", i.added_by AS "@added_by",
       CASE WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing') THEN 'resolved' ELSE nullif(i.outcome, 'resolved') END AS "@outcome",
       'agenda.outcome.' || CASE WHEN EXISTS (SELECT 1 FROM decisions d WHERE d.item = i.id AND d.state = 'standing') THEN 'resolved'
                                 ELSE coalesce(nullif(i.outcome, 'resolved'), 'pending') END AS "@outcome.say",
       coalesce(name_in(:lang, p.name, p.name_ar, p.name_en), i.presented) AS "@presenter",
       i.presenter AS "@owner", i.presented AS "@owned_by",
       (SELECT count(*) FROM agenda n WHERE n.meeting = i.meeting AND NOT n.dropped AND (n.position, n.id) <= (i.position, i.id)) AS "@ordinal",
       (SELECT count(*) FROM agenda n WHERE n.meeting = i.meeting AND NOT n.dropped) AS "@of",
       (SELECT n.title || coalesce(', ' || substr(n.held, 9, 2) || '.' || substr(n.held, 6, 2) || '.' || substr(n.held, 1, 4), '') FROM meetings n WHERE n.id = i.to_meeting) AS "@to",
       (SELECT name_in(:lang, b.name, b.name_ar, b.name_en) FROM bodies b WHERE b.id = i.to_body) AS "@to_body",
       m.id AS "meeting/@id", m.title AS "meeting/@name", m.held AS "meeting/@held", m.year AS "meeting/@year", m.state AS "meeting/@state"
  FROM agenda i JOIN meetings m ON m.id = i.meeting LEFT JOIN people p ON p.id = i.presenter
 WHERE i.id = :id AND i.meeting = :within AND NOT i.dropped;
